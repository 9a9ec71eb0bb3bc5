"""Size classes: how long a sealed record is tells little about how much was written in it."""

from app.errors import DamagedVault

LENGTH = 4
SMALLEST = 192


def size_class(length: int) -> int:
    """The size that `length` bytes are padded to: at most 12 % more, and never under `SMALLEST`.

    Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019): a size
    tells only O(log log n) bits.
    """
    if length <= SMALLEST:
        return SMALLEST
    exponent = length.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (length + mask) & ~mask


def pad(payload: bytes) -> bytes:
    """Length, payload, zeros."""
    size = size_class(LENGTH + len(payload))
    return (len(payload).to_bytes(LENGTH, "little") + payload).ljust(size, b"\0")


def unpad(padded: bytes) -> bytes:
    """The payload again. Raises DamagedVault."""
    end = LENGTH + int.from_bytes(padded[:LENGTH], "little")
    if end > len(padded):
        raise DamagedVault
    return padded[LENGTH:end]
