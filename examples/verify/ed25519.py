"""Ed25519 verification after RFC 8032, section 5.1.7, with nothing but integers.

Points are kept in extended coordinates (X, Y, Z, T) with x = X/Z, y = Y/Z, x*y = T/Z. Slow next to a library (some
milliseconds for a signature), but short enough to be read.
"""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)

NEUTRAL = (0, 1, 1, 0)


def add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    minus = (y1 - x1) * (y2 - x2) % P
    plus = (y1 + x1) * (y2 + x2) % P
    c = 2 * t1 * t2 * D % P
    d = 2 * z1 * z2 % P
    e, f, g, h = plus - minus, d - c, d + c, plus + minus
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = NEUTRAL
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def is_same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def recover_x(y, sign):
    """The x of the curve's point with this y, None where there is none."""
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    return P - x if x & 1 != sign else x


def decompress(encoded):
    """The point of 32 bytes, None where they are not the one encoding of a point."""
    number = int.from_bytes(encoded, "little")
    y = number & ((1 << 255) - 1)
    if y >= P:
        return None
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = decompress(BASE_Y.to_bytes(32, "little"))


def verify(public_key, text, signature):
    """Whether the 64 bytes of `signature` are the signature of `text` under the 32 bytes of `public_key`."""
    if len(public_key) != 32 or len(signature) != 64:
        return False
    key = decompress(public_key)
    point = decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or point is None or s >= L:
        return False
    digest = hashlib.sha512(signature[:32] + public_key + text).digest()
    k = int.from_bytes(digest, "little") % L
    return is_same(multiply(s, BASE), add(point, multiply(k, key)))
