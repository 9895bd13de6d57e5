"""sigma(e N -> e N a gamma_D) without spinors: closed-form L_V and exact factorisation, in the static-nucleus limit.

    dsigma/(ds dE) = g^2/(96 pi^2) lambda^(3/2)(1, mD^2/s, ma^2/s) dsigma_V(mV^2 = s, epsilon = 1)/dE,
    sigma_V = 1/(2p (2 pi)^5) int dE_k k dOmega_k p' dOmega'/4 * e^6 G2(t)/t^2 * l_V,

l_V in the cross-product form that survives double precision. Five dimensions by scrambled Sobol points; the error is
the spread of independent scrambles. Shares nothing with the TypeScript code but the physical inputs.

    python3 factorised.py          (needs numpy and scipy; about a minute)
"""

import numpy as np
from scipy.stats import qmc

ALPHA = 1 / 137.035999084
ME = 0.51099895e-3


def weights(x, E, Z, A, e_min, mD, ma):
    m, p = ME, np.sqrt(E**2 - ME**2)
    d0 = m**2 / (E + p)
    ta = (ME / 111 * Z ** (1 / 3)) ** 2
    d = 0.164 * A ** (-2 / 3)

    smin, smax = (mD + ma) ** 2, (E - m) ** 2
    knee = E
    L = np.log(smax / (smax + knee) * (smin + knee) / smin)
    r = smin / (smin + knee) * np.exp(x[0] * L)
    s = knee * r / (1 - r)
    W = L * s * (s + knee) / knee
    lam = np.maximum(0, (1 - smin / s) * (1 - (mD - ma) ** 2 / s))
    W = W * lam**1.5 / (96 * np.pi**2)

    rs = np.sqrt(s)
    top = E - np.maximum(e_min, rs) - m
    ok = top > 0
    top = np.where(ok, top, 1e-9)
    c0 = m + s / E + E * m**2 / s
    L = np.log1p(top / c0)
    kin = c0 * np.expm1(x[1] * L)
    W = W * ok * L * (kin + c0)
    Ep = m + kin
    pp = np.sqrt(kin * (Ep + m))
    Ek = E - Ep
    k = np.sqrt(np.maximum(1e-300, (Ek - rs) * (Ek + rs)))

    # Emission angle: density 1/(h + h0)^2 in h = 1 - cos(theta_k), h0 ~ kappa^2/(2 k^2).
    h0 = (s * Ep / E + m**2 + s * m / E) / (2 * k**2)
    g0, g1 = h0, h0 + 2
    g = 1 / (1 / g0 + x[2] * (1 / g1 - 1 / g0))
    W = W * g**2 * (1 / g0 - 1 / g1)
    h = g - g0
    ck, sk = 1 - h, np.sqrt(h * (2 - h))
    kx, kz = k * sk, k * ck

    # l = p - k; |l| - p' without large numbers: p - k = Ep - d0 + s/(Ek+k), l^2 = (p-k)^2 + 2 p k h.
    pmk = Ep - d0 + s / (Ek + k)
    l = np.sqrt(pmk**2 + 2 * p * k * h)
    lpp = ((pmk - pp) * (pmk + pp) + 2 * p * k * h) / (l + pp)
    lpp = np.where(lpp > 0, lpp, (m**2 / (Ep + pp) + s / (Ek + k) - d0))
    pm = m**2 / (Ep + pp) - d0 + s / (Ek + k)  # p - k - p'
    lpp = (pm * (pmk + pp) + 2 * p * k * h) / (l + pp)

    # Direction of p' around l: t = (l-p')^2 + 2 l p'(1-cos).
    tmin, tspan = lpp**2, 4 * l * pp
    t0 = tmin + ta
    t1 = t0 + 0.5 * s + d
    a = t0 / t1
    L = np.log((tspan + t0) / (tspan + t1) / a)
    em = np.expm1(x[3] * L)
    above = t0 * em / (1 - a - a * em)
    W = W * L * (above + t0) * (above + t1) / (t1 - t0) / (2 * l * pp)
    t = tmin + above
    hp = np.minimum(above / (2 * l * pp), 2)  # 1 - cos(p', l)
    along = -lpp - pp * hp  # q.l/|l|
    across = pp * np.sqrt(hp * (2 - hp))
    sl, cl = kx / l, (p - kz) / l

    # Azimuth flattened where stilde is small: lowest at phi = 0.
    mean = -2 * p * along * cl - t
    swing = 2 * p * across * sl
    low = np.maximum(mean - swing, s + 2 * m * rs)
    xi = 2 * np.pi * x[4]
    den = mean + swing * np.cos(xi)
    root = np.sqrt(low * (mean + swing))
    cphi, sphi = (mean * np.cos(xi) + swing) / den, root * np.sin(xi) / den
    W = W * 2 * np.pi * low * (mean + swing) / den / root

    qx = across * cphi * cl - along * sl
    qy = across * sphi
    px, py = qx - kx, qy
    pzp = l * cl + along * cl + across * cphi * sl
    perp2 = m**2 + px**2 + py**2
    dp = np.where(pzp > 0, perp2 / (Ep + np.abs(pzp)), Ep - pzp)
    dk = np.where(kz > 0, (s + kx**2) / (Ek + np.abs(kz)), Ek - kz)
    qz = d0 - dp - dk
    st = s + 2 * (Ek * dp + pzp * dk - kx * px)
    ut = s - 2 * (E * dk + kz * d0)
    su = np.abs(st * ut)
    D = 2 * (E * (px * qx + py * qy) + qz * (Ep * d0 - E * dp)) - t * (E + Ep)
    qk = qx * kx + qz * kz
    b = 4 * (t * qk**2 - D**2) / su**2
    pxq = p**2 * (qx**2 + qy**2)
    cx = [py * qz - pzp * qy, pzp * qx - px * qz, px * qy - py * qx]
    ppxq = cx[0] ** 2 + cx[1] ** 2 + cx[2] ** 2
    lV = 8 / su * (pxq + ppxq + t * (2 * m**2 + s)) + (2 * s + 4 * m**2) * b

    F = t / (t + ta) / (1 + t / d)
    e6 = (4 * np.pi * ALPHA) ** 3
    W = W * 2 * np.pi * k * pp / 4 * e6 * Z**2 * F**2 / t**2 * lV / (2 * p * (2 * np.pi) ** 5)
    return W


def sigma(E, Z, A, e_min, mD, ma, log2n=18, scrambles=12):
    out = []
    for i in range(scrambles):
        x = qmc.Sobol(5, seed=100 + i).random_base2(log2n).T
        out.append(np.mean(weights(x, E, Z, A, e_min, mD, ma)))
    return np.mean(out), np.std(out, ddof=1) / np.sqrt(scrambles)


if __name__ == "__main__":
    for name, beam in (("NA64e", (100.0, 82, 207, 50.0)), ("LDMX", (8.0, 13, 27, 5.6))):
        for mD in (1e-3, 0.03, 0.5):
            v, e = sigma(*beam, mD, 1e-5)
            print(f"{name:6s} m_D = {mD:6g} GeV  sigma = {v:.6e} +- {e / v:.1e} (relative)  GeV^-2 at g = 1/GeV")
