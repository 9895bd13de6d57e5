"""The integrand of src/production/two-to-four at 50 digits, written the naive way.

Same unit cube and same maps, but four-vectors in Cartesian components, 4x4 Dirac matrices, the unreduced
amplitude (P = P_i + P_f, both diagrams, two lepton spins each) and the full Levi-Civita sum. Prints the JSON that
integrand.test.ts compares with, and the largest violations of Q.J = 0 and q.J = 0 relative to single terms.

    python3 high_precision.py > high-precision.json      (needs mpmath)
"""

import itertools
import json
import random
import sys

from mpmath import cos, matrix, mp, mpf, pi, sin, sqrt

mp.dps = 50

ME, AMU, ALPHA = mpf("0.51099895e-3"), mpf("0.93149410242"), 1 / mpf("137.035999084")


def perm_sign(p):
    sign, p = 1, list(p)
    for i in range(4):
        while p[i] != i:
            j = p[i]
            p[i], p[j] = p[j], p[i]
            sign = -sign
    return sign


LEVI_CIVITA = [(p, perm_sign(p)) for p in itertools.permutations(range(4))]
METRIC = [1, -1, -1, -1]
I = mp.mpc(0, 1)
SIGMA = [[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[0, -I], [I, 0]], [[1, 0], [0, -1]]]


def gamma(mu):
    g = matrix(4, 4)
    for i in range(2):
        for j in range(2):
            s = SIGMA[mu][i][j]
            g[i, 2 + j] = s
            g[2 + i, j] = s if mu == 0 else -s
    return g


GAMMA = [gamma(mu) for mu in range(4)]
ONE = mp.eye(4)


def slash(v):
    return sum((METRIC[mu] * v[mu] * GAMMA[mu] for mu in range(1, 4)), v[0] * GAMMA[0])


def dot(a, b):
    return sum(METRIC[i] * a[i] * b[i] for i in range(4))


def spinors(p, m):
    """Two orthonormal solutions of (pslash - m) u = 0, ubar u = 2m, by projecting basis spinors."""
    projector = slash(p) + m * ONE
    out = []
    for k in range(2):
        e = matrix(4, 1)
        e[k], e[k + 2] = 1, 1
        u = projector * e
        out.append(u / sqrt(2 * (p[0] + m)))
    return out


def bar(u):
    return u.H * GAMMA[0]


def kinematics(setup, cube):
    """The maps of phase-space.ts; returns the weight, the four-vectors p, p', Q, K, q, then t
    and s; None outside phase space."""
    E, M = mpf(setup["beamEnergy"]), setup["A"] * AMU
    m, mD, ma = mpf(setup["leptonMass"]), mpf(setup["darkPhotonMass"]), mpf(setup["axionMass"])
    x = [mpf(v) for v in cube]
    p = sqrt(E**2 - m**2)
    size = mpf("0.164") / mpf(setup["A"]) ** (mpf(2) / 3)
    screening = (ME / (111 / mpf(setup["Z"]) ** (mpf(1) / 3))) ** 2
    s_min = (mD + ma) ** 2
    s_max = min(sqrt(M**2 + m**2 + 2 * M * E) - M - m, mpf(setup["missingEnergyMax"])) ** 2
    s_knee = 2 * E * sqrt(size)
    step = ((s_max / (s_max + s_knee)) / (s_min / (s_min + s_knee))) ** (mpf(1) / 16) - 1
    ratio = s_min / (s_min + s_knee) * (1 + step * x[0]) ** 16
    s = s_knee * ratio / (1 - ratio)
    weight = 16 * step / (1 + step * x[0]) * s * (s + s_knee) / s_knee / (2 * pi)

    e_k = (s + mD**2 - ma**2) / (2 * sqrt(s))
    k = sqrt((s - s_min) * (s - (mD - ma) ** 2)) / (2 * sqrt(s))
    weight *= k / (4 * pi * sqrt(s))
    cos_d, phi_d = 2 * x[1] - 1, 2 * pi * x[2]
    rest = [k * sqrt(1 - cos_d**2) * cos(phi_d), k * sqrt(1 - cos_d**2) * sin(phi_d), k * cos_d]

    loss_min = max(m, E - mpf(setup["missingEnergyMax"]))
    span = E - max(mpf(setup["missingEnergyMin"]), sqrt(s)) - loss_min
    if span <= 0:
        return None
    scale = m + s / E + E * m**2 / (s + m**2)
    step = (1 + span / scale) ** (mpf(1) / 8) - 1
    loss = loss_min + scale * ((1 + step * x[3]) ** 8 - 1)
    weight *= (loss - loss_min + scale) * 8 * step / (1 + step * x[3])

    Q0 = E - loss
    Q = sqrt(Q0**2 - s)
    p0 = sqrt(loss**2 - m**2)
    l_min, l_max = abs(p - Q), min(p + Q, sqrt((loss - m) * (loss + m + 2 * M)))
    if l_max <= l_min:
        return None
    g_min, g_max = l_min - p0, l_max - p0
    gap = 1 / (1 / g_min + x[4] * (1 / g_max - 1 / g_min))
    l = p0 + gap
    weight *= gap**2 * (1 / g_min - 1 / g_max)

    u = l**2 - loss**2 + m**2
    S = (M + loss) ** 2 - l**2
    lam = (S - M**2 - m**2) ** 2 - 4 * M**2 * m**2
    star = (M**2 + M * loss) / sqrt(S), (S + M**2 - m**2) / (2 * sqrt(S))  # nucleus energies in the c.m. frame
    l_star, p_star = M * l / sqrt(S), sqrt(lam) / (2 * sqrt(S))
    mid = 2 * (star[0] * star[1] - M**2)
    t_min, t_max = mid - 2 * l_star * p_star, mid + 2 * l_star * p_star
    t0 = t_min + screening
    t1 = t0 + u * size / (u + size)
    span = t_max - t_min
    step = ((span + t0) / (span + t1) * t1 / t0) ** (mpf(1) / 8) - 1
    r = t0 / t1 * (1 + step * x[5]) ** 8
    above = (r * t1 - t0) / (1 - r)
    t = t_min + above
    weight *= 8 * step / (1 + step * x[5]) * (above + t0) * (above + t1) / (t1 - t0)

    cos_l = (p**2 + l**2 - Q**2) / (2 * p * l)
    sin_l = sqrt(1 - cos_l**2)
    Ep = loss - t / (2 * M)
    q_abs2 = t + (t / (2 * M)) ** 2
    along = (Ep**2 - m**2 - l**2 - q_abs2) / (2 * l)
    across = sqrt(q_abs2 - along**2)
    mean = -2 * p * along * cos_l - t * (1 + E / M)
    swing = 2 * p * across * sin_l
    xi = 2 * pi * x[6]
    root = sqrt(mean**2 - swing**2)
    cos_phi = (mean * cos(xi) + swing) / (mean + swing * cos(xi))
    sin_phi = root * sin(xi) / (mean + swing * cos(xi))
    weight *= (mean - swing * cos_phi) / root
    q = [
        -t / (2 * M),
        across * cos_phi * cos_l - along * sin_l,
        across * sin_phi,
        along * cos_l + across * cos_phi * sin_l,
    ]
    pv = [E, 0, 0, p]
    Qv = [Q0, l * sin_l, 0, p - l * cos_l]
    pp = [pv[i] + q[i] - Qv[i] for i in range(4)]
    plus = Qv[0] + Qv[3]
    z = (e_k + rest[2]) / sqrt(s)
    K_plus, Kx, Ky = z * plus, rest[0] + z * Qv[1], rest[1]
    K_minus = (mD**2 + Kx**2 + Ky**2) / K_plus
    K = [(K_plus + K_minus) / 2, Kx, Ky, (K_plus - K_minus) / 2]
    weight /= 512 * pi**3 * M**2 * p**2
    for v, mass2 in ((pp, m**2), (Qv, s), (K, mD**2), ([Qv[i] - K[i] for i in range(4)], ma**2)):
        assert abs(dot(v, v) - mass2) < mpf(10) ** -30 * v[0] ** 2, (dot(v, v), mass2)
    return weight, pv, pp, Qv, K, q, t, s


def currents(p, pp, Q, P, m):
    """ubar' [gamma^nu (p'slash + Qslash + m) Pslash/stilde + Pslash (pslash - Qslash + m) gamma^nu/utilde] u, and the parts."""
    st = dot(Q, Q) + 2 * dot(Q, pp)
    ut = dot(Q, Q) - 2 * dot(Q, p)
    after = (slash([pp[i] + Q[i] for i in range(4)]) + m * ONE) * slash(P) / st
    before = slash(P) * (slash([p[i] - Q[i] for i in range(4)]) + m * ONE) / ut
    for u in spinors(p, m):
        au, bu = after * u, u
        for v in spinors(pp, m):
            vb = bar(v)
            vbb = vb * before
            first = [(vb * (GAMMA[nu] * au))[0] for nu in range(4)]
            second = [(vbb * (GAMMA[nu] * bu))[0] for nu in range(4)]
            yield first, second


def integrand(setup, cube):
    point = kinematics(setup, cube)
    if point is None:
        return mpf(0), {}
    weight, p, pp, Q, K, q, t, s = point
    M, m = setup["A"] * AMU, mpf(setup["leptonMass"])
    P = [2 * M - q[0], -q[1], -q[2], -q[3]]
    total, worst = mpf(0), {"Q.J": mpf(0), "q.J": mpf(0)}
    low = lambda v: [METRIC[i] * v[i] for i in range(4)]
    for first, second in currents(p, pp, Q, P, m):
        J = [a + b for a, b in zip(first, second)]
        size = max(abs(Q[i] * first[i]) for i in range(4))
        worst["Q.J"] = max(worst["Q.J"], abs(dot(Q, J)) / size)
        Ml = [mpf(0)] * 4
        for (b, n, mu, r), sign in LEVI_CIVITA:
            Ml[b] += sign * J[n] * Q[mu] * K[r]
        total += -sum(METRIC[i] * abs(Ml[i]) ** 2 for i in range(4))
    for first, second in currents(p, pp, Q, q, m):
        for a, b in zip(first, second):
            if abs(a) > 0:
                worst["q.J"] = max(worst["q.J"], abs(a + b) / max(map(abs, first)))
    e2 = 4 * pi * ALPHA
    d = mpf("0.164") / mpf(setup["A"]) ** (mpf(2) / 3)
    a2 = (111 / (mpf(setup["Z"]) ** (mpf(1) / 3) * ME)) ** 2
    F = a2 * t / (1 + a2 * t) / (1 + t / d)
    amplitude2 = e2**3 * setup["Z"] ** 2 * F**2 / t**2 / s**2 * total / 2
    return weight * amplitude2, worst


def main():
    rng = random.Random(20240607)
    electron, muon = float(ME), 0.1056583755
    beams = [
        dict(leptonMass=electron, beamEnergy=100, Z=82, A=207, missingEnergyMin=50, missingEnergyMax=100),
        dict(leptonMass=electron, beamEnergy=8, Z=13, A=27, missingEnergyMin=5.6, missingEnergyMax=8),
        dict(leptonMass=muon, beamEnergy=160, Z=82, A=207, missingEnergyMin=0, missingEnergyMax=120),
    ]
    rows, worst = [], {"Q.J": mpf(0), "q.J": mpf(0)}
    for beam in beams:
        for mD in (1e-4, 1e-3, 0.03, 0.5, 1.0):
            for edge in (False, False, True):
                setup = dict(beam, darkPhotonMass=mD, axionMass=1e-5)
                # The inside of the cube, then points near its edges and corners.
                cube = [rng.choice((1e-6, 1e-3, 1 - 1e-3)) if edge else rng.random() for _ in range(7)]
                cube[0] *= 0.7
                value, here = integrand(setup, cube)
                for k, v in here.items():
                    worst[k] = max(worst[k], v)
                rows.append(dict(setup=setup, cube=cube, value=float(value)))
    print({k: mp.nstr(v, 3) for k, v in worst.items()}, file=sys.stderr)
    json.dump(rows, sys.stdout, indent=1)


main()
