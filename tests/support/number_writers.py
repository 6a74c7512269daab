"""Numbers in words, written by rule and not by the tables that the product reads them with."""

from collections.abc import Callable

_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_DE = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
).split()
_DE_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_FR = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
).split()
_FR_TENS = "vingt trente quarante cinquante soixante".split()
_ES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_ES_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ES_HUNDREDS = (
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
).split()


def write_english(number: int) -> str:
    """Write two hundred and twenty-one thousand and five."""
    if number < 20:
        return _EN[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _EN_TENS[tens - 2] + (f"-{_EN[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_EN[hundreds]} hundred" + (f" and {write_english(rest)}" if rest else "")
    scale, word = next(
        (10**power, word)
        for power, word in ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"))
        if number >= 10**power
    )
    count, rest = divmod(number, scale)
    joint = " and " if 0 < rest < 100 else " " if rest else ""
    return f"{write_english(count)} {word}{joint}" + (write_english(rest) if rest else "")


def write_german(number: int, *, one: str = "eins") -> str:
    """Write zweihunderteinundzwanzigtausendfünf."""
    if number < 20:
        return one if number == 1 else _DE[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        before = f"{'ein' if ones == 1 else _DE[ones]}und" if ones else ""
        return before + _DE_TENS[tens - 2]
    for scale, word in ((1000, "tausend"), (100, "hundert")):
        if scale <= number < 10**6:
            count, rest = divmod(number, scale)
            return write_german(count, one="ein") + word + (write_german(rest) if rest else "")
    scale, single, many = next(
        (10**power, single, many)
        for power, single, many in (
            (12, "eine Billion", "Billionen"),
            (9, "eine Milliarde", "Milliarden"),
            (6, "eine Million", "Millionen"),
        )
        if number >= 10**power
    )
    count, rest = divmod(number, scale)
    before = single if count == 1 else f"{write_german(count)} {many}"
    return before + (f" {write_german(rest)}" if rest else "")


def _french_tens(number: int) -> str:
    if number < 20:
        return _FR[number]
    if number < 70:
        tens, ones = divmod(number, 10)
        joint = {0: "", 1: "-et-un"}.get(ones, f"-{_FR[ones]}")
        return _FR_TENS[tens - 2] + joint
    if number < 80:
        return "soixante-et-onze" if number == 71 else f"soixante-{_FR[number - 60]}"
    return "quatre-vingts" if number == 80 else f"quatre-vingt-{_FR[number - 80]}"


def write_french(number: int) -> str:
    """Write deux cent vingt-et-un mille cinq."""
    if number < 100:
        return _french_tens(number)
    for scale, word in ((1000, "mille"), (100, "cent")):
        if scale <= number < 10**6:
            count, rest = divmod(number, scale)
            before = "" if count == 1 else f"{write_french(count)} ".replace("vingts ", "vingt ")
            return f"{before}{word}" + (f" {write_french(rest)}" if rest else "")
    scale, word = next(
        (10**power, word)
        for power, word in ((12, "billion"), (9, "milliard"), (6, "million"))
        if number >= 10**power
    )
    count, rest = divmod(number, scale)
    ending = "" if count == 1 else "s"
    return f"{write_french(count)} {word}{ending}" + (f" {write_french(rest)}" if rest else "")


def write_spanish(number: int) -> str:
    """Write doscientos veintiún mil cinco."""
    if number < 30:
        return _ES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _ES_TENS[tens - 3] + (f" y {_ES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ES_HUNDREDS[hundreds - 1]} {write_spanish(rest)}" if rest else _hundreds(number)
    if number < 10**6:
        count, rest = divmod(number, 1000)
        before = "" if count == 1 else f"{_before_noun(write_spanish(count))} "
        return f"{before}mil" + (f" {write_spanish(rest)}" if rest else "")
    scale, single, many = (
        (10**12, "un billón", "billones") if number >= 10**12 else (10**6, "un millón", "millones")
    )
    count, rest = divmod(number, scale)
    before = single if count == 1 else f"{_before_noun(write_spanish(count))} {many}"
    return before + (f" {write_spanish(rest)}" if rest else "")


def _hundreds(number: int) -> str:
    return "cien" if number == 100 else _ES_HUNDREDS[number // 100 - 1]


def _before_noun(words: str) -> str:
    if words.endswith("veintiuno"):
        return words.removesuffix("uno") + "ún"
    return words.removesuffix("o") if words.endswith("uno") else words


def write_chinese(
    number: int, digits: str = "零一二三四五六七八九", *, drops_one: bool = False
) -> str:
    """Write 二十二万一千零五; ``drops_one`` as Japanese does in 百五."""
    if number == 0:
        return digits[0]
    text, needs_zero = "", False
    for power, word in ((12, "兆"), (8, "亿"), (4, "万"), (0, "")):
        part = number // 10**power % 10**4
        if not part:
            needs_zero = needs_zero or bool(text)
            continue
        if text and (needs_zero or part < 1000) and not drops_one:
            text += digits[0]
        text += _four_digits(part, digits, drops_one=drops_one) + word
        needs_zero = False
    if text.startswith(f"{digits[1]}十") and not drops_one:
        return text[1:]
    return text.replace("亿", "億") if drops_one else text


def _four_digits(number: int, digits: str, *, drops_one: bool) -> str:
    text, gap = "", False
    for power, word in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = number // 10**power % 10
        if not digit:
            gap = bool(text)
            continue
        if gap and not drops_one:
            text += digits[0]
        gap = False
        text += word if word and digit == 1 and drops_one else digits[digit] + word
    return text


def write_japanese(number: int) -> str:
    """Write 二十二万千五."""
    return write_chinese(number, "〇一二三四五六七八九", drops_one=True)


WRITERS: dict[str, Callable[[int], str]] = {
    "en": write_english,
    "de": write_german,
    "fr": write_french,
    "es": write_spanish,
    "zh": write_chinese,
    "ja": write_japanese,
}
