"""What phone and server agree on: frozen shapes that refuse unknown fields, and their data."""
