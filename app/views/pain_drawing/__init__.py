"""The pain drawing on the screen: drawing with a finger or from a list, looking back, comparing, taking along."""
