"""Data that a site offers besides its pages."""
