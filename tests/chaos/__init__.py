"""Devices that edit one diary while the server dies, stalls and is put back to earlier."""
