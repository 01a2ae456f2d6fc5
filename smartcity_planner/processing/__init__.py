"""The Processing provider and one thin file per algorithm."""
