"""What Retinote is compared with."""
