"""The values of properties: each property type is a class in a module; ``types`` lists them."""
