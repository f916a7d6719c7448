"""The controlled vocabulary: concepts, their forms, and where they stand in a text."""
