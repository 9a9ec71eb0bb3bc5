"""The visual language: colours, sizes, type, and the theme made of them."""
