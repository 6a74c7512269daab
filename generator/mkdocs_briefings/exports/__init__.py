"""Data that a site offers beside its pages."""
