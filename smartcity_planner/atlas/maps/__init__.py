"""What a sheet's maps draw: layers, frames, labels."""
