"""The kernels of src/production/bremsstrahlung at 80 digits, from the invariants L_X in Cartesian four-vectors.

L_X is that of docs/sources/lepton-bremsstrahlung.md, section 2, without any rearrangement. stilde^2 L_X is a cubic
in stilde, which alone knows the azimuth; it is interpolated on four azimuths and averaged with <stilde^n>. Prints
the JSON that boson-kernel.test.ts compares with: l_X = <L_X>/4M^2 for the four vertices.

    python3 high_precision.py > high-precision.json      (needs mpmath, 2 s)
"""

import json
import random

from mpmath import cos, matrix, lu_solve, mp, mpf, pi, sin, sqrt

mp.dps = 80

ME, MMU, AMU = 0.51099895e-3, 0.1056583755, 0.93149410242
BEAMS = [
    {"leptonMass": ME, "beamEnergy": 100, "Z": 82, "A": 207},
    {"leptonMass": ME, "beamEnergy": 8, "Z": 13, "A": 27},
    {"leptonMass": MMU, "beamEnergy": 160, "Z": 82, "A": 207},
]


def dot(a, b):
    return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3]


def add(a, b, sign=1):
    return [x + sign * y for x, y in zip(a, b)]


def invariants(p, k, pp, P, q, m, mx):
    t = -dot(q, q)
    s = dot(add(p, q), add(p, q)) - m * m
    u = dot(add(p, k, -1), add(p, k, -1)) - m * m
    P2, A, B = dot(P, P), dot(P, p), dot(P, pp)
    X = t * P2 * (s + u) ** 2 - 4 * (A * u + B * s) ** 2
    LP = (P2 * (s + u) ** 2 - 4 * t * (A - B) ** 2) / (s * u) + mx**2 * X / (s * u) ** 2
    current = 2 * P2 * (s / u + u / s) + t / (s * u) * (
        4 * P2 * (s + u) - 8 * (A * A + B * B) + 4 * t * P2 - 8 * mx**2 * P2
    )
    LV = current + (2 * mx**2 + 4 * m**2) * X / (s * u) ** 2
    LA = (
        current
        + 32 * t * m**2 * P2 / (s * u)
        + (2 * mx**2 - 12 * m**2) * X / (s * u) ** 2
        + 4 * m**2 / mx**2 * LP
    )
    return s, [LP - 4 * m**2 * X / (s * u) ** 2, LP, LV, LA]


def averages(beam, mass, energy, excess, t):
    m, E, M, mx, Ek = (mpf(x) for x in (beam["leptonMass"], beam["beamEnergy"], beam["nucleusMass"], mass, energy))
    p, k, t = sqrt(E * E - m * m), sqrt(Ek * Ek - mx * mx), mpf(t)
    length = p - k + mpf(excess)
    cos_k = (p * p + k * k - length**2) / (2 * p * k)
    sin_k = sqrt(1 - cos_k**2)
    ax, az = -k * sin_k / length, (p - k * cos_k) / length
    e_rec = E - Ek - t / (2 * M)
    p_rec2 = e_rec**2 - m * m
    along = (p_rec2 + length**2 - t - (t / (2 * M)) ** 2) / (2 * length)
    if p_rec2 <= along**2:
        return None
    across = sqrt(p_rec2 - along**2)
    P4, K4 = [E, mpf(0), mpf(0), p], [Ek, k * sin_k, mpf(0), k * cos_k]

    def at(phi):
        pp = [
            e_rec,
            along * ax + across * cos(phi) * az,
            across * sin(phi),
            along * az - across * cos(phi) * ax,
        ]
        q = add(add(pp, K4), P4, -1)
        return invariants(P4, K4, pp, add([2 * M, mpf(0), mpf(0), mpf(0)], q, -1), q, m, mx)

    s_values, L_values = zip(*[at(pi * i / 3) for i in range(4)])
    a, b = (s_values[0] + s_values[3]) / 2, (s_values[0] - s_values[3]) / 2
    r = sqrt(a * a - b * b)
    powers = matrix([[s**n for n in range(4)] for s in s_values])
    means = [a / r**3, 1 / r, mpf(1), a]
    out = []
    for i in range(4):
        c = lu_solve(powers, matrix([s * s * L[i] for s, L in zip(s_values, L_values)]))
        out.append(float(sum(c[n] * means[n] for n in range(4)) / (4 * M * M)))
    return out


def smallest_transfer(beam, mass, energy):
    m, E, mx, Ek = (mpf(x) for x in (beam["leptonMass"], beam["beamEnergy"], mass, energy))
    return sqrt(E * E - m * m) - sqrt(Ek * Ek - mx * mx) - sqrt((E - Ek) ** 2 - m * m)


def main():
    rng = random.Random(11)
    points = []
    while len(points) < 120:
        beam = dict(rng.choice(BEAMS))
        beam["nucleusMass"] = beam["A"] * AMU
        mass = 10 ** rng.uniform(-6, 0)
        E, m = beam["beamEnergy"], beam["leptonMass"]
        share = rng.choice([10 ** rng.uniform(-3, -0.3), 1 - 10 ** rng.uniform(-3, -0.3)])
        energy = mass + share * (E - mass - m)
        low = smallest_transfer(beam, mass, energy)
        excess = float(low * mpf(10) ** rng.uniform(-2, 3))
        t_min = (low + excess) ** 2
        t = float(t_min * (1 + mpf(10) ** rng.uniform(-2, 6)))
        if t > 1:
            continue
        values = averages(beam, mass, energy, excess, t)
        if values is None or min(values) <= 0:
            continue
        points.append({"beam": beam, "mass": mass, "energy": energy, "excess": excess, "t": t, "values": values})
    print("[\n " + ",\n ".join(json.dumps(point) for point in points) + "\n]")


main()
