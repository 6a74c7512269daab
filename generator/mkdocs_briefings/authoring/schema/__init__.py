"""What editors need to help with our files: schemas made from the models that validate."""
