"""What the screens for reading share. Everything here works locked and knows no notebook."""
