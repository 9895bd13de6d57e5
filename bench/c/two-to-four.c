/*
 * Twin of src/production/two-to-four (power-map, turn, dark-emission, nuclear-exchange, lepton-current, dark-vertex, integrand): the same
 * maps and the same arithmetic, to know what the JavaScript costs. Reads the setup from its arguments,
 *
 *     two-to-four leptonMass beamEnergy Z A nucleusMass darkPhotonMass axionMass missingEnergyMin missingEnergyMax
 *                 screening size points rounds
 *
 * evaluates `points` fixed points `rounds` times, and prints evaluations per second (best round) and the sum of the
 * values of one round. Points come from a 32-bit linear congruential generator, x -> 1664525 x + 1013904223, seed 1.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define PI 3.141592653589793
#define ALPHA (1 / 137.035999084)

typedef struct {
  double E, m, p, delta0, M, Z, screening, size;
  double sMin, sDifference, sKnee, sStart, sStep, missingEnergyMin, lossMin, lossSpan;
  double measure, inverseE, Em2, inverseM, inverse2p, recoil, large, small;
} Constants;

typedef struct {
  double sin, cos;
} Turn;

typedef struct {
  double weight, s, rootS, restX, restY, restZ;
  double loss, kinetic, darkEnergy, darkMomentum, pMinusQ, p0, gap, l, u, Qx, Qz, Qplus, Qminus, sinL, cosL;
  double S, t, tAbove, tBelow, sTilde, qTime, qx, qy, qz;
  double energyPrime, px, py, pz, plusPrime, deltaPrime;
  Turn turn;
} State;

typedef struct {
  double plusX, plusY, minusX, minusY, xy, time;
} DarkTensor;

static double power8(double x) {
  double x2 = x * x;
  double x4 = x2 * x2;
  return x4 * x4;
}

static double power16(double x) {
  double x8 = power8(x);
  return x8 * x8;
}

static double root8(double x) { return sqrt(sqrt(sqrt(x))); }

static void fillTurn(double x, Turn *turn) {
  const double s3 = -1.0 / 6, s5 = 1.0 / 120, s7 = -1.0 / 5040, s9 = 1.0 / 362880, s11 = -1.0 / 39916800,
               s13 = 1.0 / 6227020800, s15 = -1.0 / 1307674368000;
  const double c2 = -1.0 / 2, c4 = 1.0 / 24, c6 = -1.0 / 720, c8 = 1.0 / 40320, c10 = -1.0 / 3628800,
               c12 = 1.0 / 479001600, c14 = -1.0 / 87178291200, c16 = 1.0 / 20922789888000;
  double quarter = PI / 2 * (x - 0.5);
  double y = quarter * quarter;
  double sin = quarter * (1 + y * (s3 + y * (s5 + y * (s7 + y * (s9 + y * (s11 + y * (s13 + y * s15)))))));
  double cos = 1 + y * (c2 + y * (c4 + y * (c6 + y * (c8 + y * (c10 + y * (c12 + y * (c14 + y * c16)))))));
  double sinHalf = 2 * sin * cos;
  double cosHalf = 1 - 2 * sin * sin;
  turn->sin = -2 * sinHalf * cosHalf;
  turn->cos = 2 * sinHalf * sinHalf - 1;
}

static void mapDarkSystem(const Constants *c, const double *cube, State *state) {
  double b = cube[1];
  double base = 1 + cube[0] * c->sStep;
  double ratio = c->sStart * power16(base);
  double s = (c->sKnee * ratio) / (1 - ratio);
  double inverseRootS = 1 / sqrt(s);
  double above = s > c->sMin ? s - c->sMin : 0;
  double k = 0.5 * sqrt(above * (s - c->sDifference)) * inverseRootS;
  double transverse = 2 * k * sqrt(b * (1 - b));
  fillTurn(cube[2], &state->turn);
  state->s = s;
  state->rootS = s * inverseRootS;
  state->restX = transverse * state->turn.cos;
  state->restY = transverse * state->turn.sin;
  state->restZ = k * (2 * b - 1);
  state->weight = (c->measure * s * (s + c->sKnee) * k * inverseRootS) / base;
}

static int mapEnergyLoss(const Constants *c, const double *cube, State *state) {
  double s = state->s, rootS = state->rootS;
  double m = c->m;
  double span = c->lossSpan - (rootS > c->missingEnergyMin ? rootS : c->missingEnergyMin);
  if (span <= 0) return 0;
  double scale = m + s * c->inverseE + c->Em2 / (s + m * m);
  double step = root8(1 + span / scale) - 1;
  double base = 1 + cube[3] * step;
  double grown = scale * power8(base);
  double excess = grown - scale;
  double loss = c->lossMin + excess;
  double kinetic = c->lossMin - m + excess;
  double Q0 = c->E - loss;
  double Q = Q0 > rootS ? sqrt((Q0 - rootS) * (Q0 + rootS)) : 0;
  double deltaQ = s / (Q0 + Q);
  double p0 = sqrt(kinetic * (loss + m));
  state->loss = loss;
  state->kinetic = kinetic;
  state->darkEnergy = Q0;
  state->darkMomentum = Q;
  state->pMinusQ = loss - c->delta0 + deltaQ;
  state->p0 = p0;
  state->gap = (m * m) / (loss + p0) - c->delta0 + deltaQ;
  state->weight *= (8 * step * grown) / base;
  return 1;
}

static int mapEmission(const Constants *c, const double *cube, State *state) {
  double s = state->s, loss = state->loss, darkEnergy = state->darkEnergy, pMinusQ = state->pMinusQ;
  double gap = state->gap, Q = state->darkMomentum;
  double p = c->p, inverse2p = c->inverse2p;
  double wMin = pMinusQ < 0 ? -2 * pMinusQ : 0;
  double wRecoil = sqrt(state->kinetic * (loss + c->m + 2 * c->M)) - pMinusQ;
  double wMax = wRecoil < 2 * Q ? wRecoil : 2 * Q;
  if (!(wMax > wMin)) return 0;
  double gapMin = gap + wMin;
  double gapSpan = wMax - wMin;
  double gapMax = gapMin + gapSpan;
  double inverse = 1 / (gapMax - cube[4] * gapSpan);
  double gapW = gapMin * gapMax * inverse;
  double w = gapW - gapMin + wMin;
  double l = pMinusQ + w;
  double inverseL = 1 / l;
  double wQ = w * (2 * Q - w);
  double Qx2 = wQ * (2 * pMinusQ + w) * (2 * p + w);
  double Qx = Qx2 > 0 ? sqrt(Qx2) * inverse2p : 0;
  double Qz = Q - w + wQ * inverse2p;
  state->l = l;
  state->u = gapW * (l + state->p0);
  state->Qx = Qx;
  state->Qz = Qz;
  state->sinL = Qx * inverseL;
  state->cosL = 1 - wQ * inverse2p * inverseL;
  double large = Qz > 0 ? darkEnergy + Qz : darkEnergy - Qz;
  double small = (s + Qx * Qx) / large;
  state->Qplus = Qz > 0 ? large : small;
  state->Qminus = Qz > 0 ? small : large;
  state->weight *= gapW * gapSpan * inverse;
  return 1;
}

static void mapMomentumTransfer(const Constants *c, const double *cube, State *state) {
  double u = state->u, l = state->l, loss = state->loss;
  double M = c->M, m = c->m, size = c->size;
  double S = M * M + m * m + 2 * M * loss - u;
  double available = 2 * M * (loss - m) - u;
  double rootLambda = available > 0 ? sqrt(available * (available + 4 * M * m)) : 0;
  double MuOverS = (M * u) / S;
  double half = (M * l * rootLambda) / S;
  double tMax = (M * (2 * M * l * l - u * (M + loss))) / S + half;
  double tMin = (MuOverS * MuOverS * S) / tMax;
  double span = 2 * half;
  double t0 = tMin + c->screening;
  double knee = (u * size) / (u + size);
  double t1 = t0 + knee;
  double step = root8(((span + t0) * t1) / ((span + t1) * t0)) - 1;
  double base = 1 + cube[5] * step;
  double growth = power8(base) - 1;
  double reached = (t0 * t1 * growth) / (knee - t0 * growth);
  double above = reached < span ? reached : span;
  state->S = S;
  state->tAbove = above;
  state->tBelow = span - above;
  state->t = tMin + above;
  state->weight *= (8 * step * (above + t0) * (above + t1)) / (knee * base);
}

static void mapAzimuth(const Constants *c, const double *cube, State *state) {
  double t = state->t, l = state->l, s = state->s, cosL = state->cosL, sinL = state->sinL;
  Turn *turn = &state->turn;
  double inverse2l = 0.5 / l;
  double qAlong = -(state->u + t * (1 + state->loss * c->inverseM)) * inverse2l;
  double qAcross = sqrt(state->S * state->tAbove * state->tBelow) * c->inverseM * inverse2l;
  double tRecoil = t * c->recoil;
  double mean = -2 * c->p * qAlong * cosL - tRecoil;
  double swing = 2 * c->p * qAcross * sinL;
  double threshold = s + 2 * c->m * state->rootS;
  double lowest = mean - swing > threshold ? mean - swing : threshold;
  double extremes = lowest * (mean + swing);
  double root = sqrt(extremes);
  fillTurn(cube[6], turn);
  double inverse = 1 / (mean + swing * turn->cos);
  double sTilde = extremes * inverse;
  state->sTilde = sTilde;
  state->qTime = -0.5 * t * c->inverseM;
  state->qx = qAcross * (mean * turn->cos + swing) * inverse * cosL - qAlong * sinL;
  state->qy = qAcross * root * turn->sin * inverse;
  state->qz = -(sTilde + tRecoil) * c->inverse2p;
  state->weight *= root * inverse;
}

static void fillLepton(const Constants *c, State *state) {
  double px = state->qx - state->Qx;
  double py = state->qy;
  double pz = state->l * state->cosL + state->qz;
  double energy = state->loss + state->qTime;
  double large = pz > 0 ? energy + pz : energy - pz;
  double small = (c->m * c->m + px * px + py * py) / large;
  state->px = px;
  state->py = py;
  state->pz = pz;
  state->energyPrime = energy;
  state->plusPrime = pz > 0 ? large : small;
  state->deltaPrime = pz > 0 ? small : large;
}

static void fillCurrent(const Constants *c, const State *state, double *J) {
  double t = state->t, u = state->u, sTilde = state->sTilde;
  double qx = state->qx, qy = state->qy, qz = state->qz, qTime = state->qTime;
  double px = state->px, py = state->py, energyPrime = state->energyPrime, deltaPrime = state->deltaPrime;
  double E = c->E, m = c->m, a = c->large, b = c->small;
  double D =
      2 * (E * (px * qx + py * qy) + qz * (energyPrime * c->delta0 - E * deltaPrime)) - t * (E + energyPrime);
  double iS = 1 / sTilde;
  double iU = 1 / u;
  double eikonal = -2 * D * iS * iU;
  double aPrime = sqrt(state->plusPrime);
  double g = 1 / aPrime;
  double mg = m * g;
  double qPlus = qTime + qz;
  double qMinus = qTime - qz;
  double dot = px * qx + py * qy;
  double cross = px * qy - py * qx;

  double ag = a * g;
  double bmg = b * mg;
  double upRight = (a * aPrime + bmg) * iS;
  double upRightRe = upRight * qx;
  double upRightIm = upRight * qy;
  double upLeft = ag * (eikonal + qPlus * iS + qMinus * iU);
  double upLeftQ = (a * aPrime + bmg) * iU;
  double upLeftRe = upLeft * px + upLeftQ * qx;
  double upLeftIm = -upLeft * py - upLeftQ * qy;
  J[0] = a * aPrime * (eikonal + qPlus * (iS + iU)) + ag * dot * iU;
  J[1] = ag * cross * iU;
  J[2] = bmg * (eikonal + qMinus * (iS + iU)) + ag * dot * iS;
  J[3] = ag * cross * iS;
  J[4] = 0.5 * (upRightRe + upLeftRe);
  J[5] = 0.5 * (upRightIm + upLeftIm);
  J[6] = 0.5 * (upRightIm - upLeftIm);
  J[7] = 0.5 * (upLeftRe - upRightRe);

  double bg = b * g;
  double amg = a * mg;
  double ba = b * aPrime;
  double downPlus = amg * iU - ba * iS;
  double downMinus = amg * iS - ba * iU;
  double downMinusP = -bg * (eikonal + qMinus * (iS + iU));
  double downRight = -bg * iS;
  double downRightRe = downRight * (px * qx - py * qy);
  double downRightIm = downRight * (px * qy + py * qx);
  double downLeftRe = (amg - ba) * eikonal + amg * (qPlus * iS + qMinus * iU) -
                      ba * (qMinus * iS + qPlus * iU) - bg * dot * iU;
  double downLeftIm = bg * cross * iU;
  J[8] = downPlus * qx;
  J[9] = downPlus * qy;
  J[10] = downMinusP * px + downMinus * qx;
  J[11] = downMinusP * py + downMinus * qy;
  J[12] = 0.5 * (downRightRe + downLeftRe);
  J[13] = 0.5 * (downRightIm + downLeftIm);
  J[14] = 0.5 * (downRightIm - downLeftIm);
  J[15] = 0.5 * (downLeftRe - downRightRe);
}

static void fillDarkTensor(const State *state, DarkTensor *F) {
  double s = state->s, rootS = state->rootS, Qx = state->Qx;
  double restX = state->restX, restY = state->restY, restZ = state->restZ;
  F->plusX = state->Qplus * restX;
  F->plusY = state->Qplus * restY;
  F->minusX = (restX * (s - Qx * Qx) + 2 * Qx * rootS * restZ) / state->Qplus;
  F->minusY = state->Qminus * restY;
  F->xy = Qx * restY;
  F->time = rootS * restZ - restX * Qx;
}

static double contractReal(const DarkTensor *F, double plus, double minus, double x, double y) {
  double mPlus = plus * F->xy - x * F->plusY + y * F->plusX;
  double mMinus = x * F->minusY - y * F->minusX - minus * F->xy;
  double mX = 0.5 * (plus * F->minusY - minus * F->plusY) - F->time * y;
  double mY = 0.5 * (minus * F->plusX - plus * F->minusX) + F->time * x;
  return mX * mX + mY * mY - mPlus * mMinus;
}

static double contractSquared(const DarkTensor *F, const double *J) {
  return contractReal(F, J[0], J[2], J[4], J[6]) + contractReal(F, J[1], J[3], J[5], J[7]);
}

static double G2(const Constants *c, double t) {
  double screened = t / (t + c->screening);
  double elasticF = screened / (1 + t / c->size);
  return c->Z * c->Z * elasticF * elasticF;
}

static double squaredAmplitude(const Constants *c, const State *state, DarkTensor *tensor, double *current) {
  fillCurrent(c, state, current);
  fillDarkTensor(state, tensor);
  double spins = contractSquared(tensor, current) + contractSquared(tensor, current + 8);
  double propagators = (4 * c->M) / (state->t * state->s);
  double e2 = 4 * PI * ALPHA;
  return e2 * e2 * e2 * G2(c, state->t) * propagators * propagators * spins;
}

static double evaluate(const Constants *c, const double *cube) {
  State state;
  DarkTensor tensor;
  double current[16];
  mapDarkSystem(c, cube, &state);
  if (!mapEnergyLoss(c, cube, &state)) return 0;
  if (!mapEmission(c, cube, &state)) return 0;
  mapMomentumTransfer(c, cube, &state);
  mapAzimuth(c, cube, &state);
  fillLepton(c, &state);
  return state.weight * squaredAmplitude(c, &state, &tensor, current);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* The eleven numbers of the setup, in the order of the arguments. */
static Constants constantsOf(const double *v) {
  Constants c = {.m = v[0], .E = v[1], .Z = v[2], .M = v[4], .screening = v[9], .size = v[10]};
  double mD = v[5], ma = v[6];
  c.p = sqrt((c.E - c.m) * (c.E + c.m));
  c.delta0 = (c.m * c.m) / (c.E + c.p);
  c.sMin = (mD + ma) * (mD + ma);
  c.sDifference = (mD - ma) * (mD - ma);
  double total = sqrt((c.M + c.m) * (c.M + c.m) + 2 * c.M * (c.E - c.m));
  double largest = fmin((2 * c.M * (c.E - c.m)) / (total + c.M + c.m), v[8]);
  c.sKnee = 2 * c.E * sqrt(c.size);
  c.sStart = c.sMin / (c.sMin + c.sKnee);
  c.sStep = pow(largest * largest / (largest * largest + c.sKnee) / c.sStart, 1.0 / 16) - 1;
  c.missingEnergyMin = v[7];
  c.lossMin = fmax(c.m, c.E - v[8]);
  c.lossSpan = c.E - c.lossMin;
  c.measure = (16 * c.sStep) / (c.sKnee * 4096 * (PI * PI * PI * PI * PI) * c.M * c.M * c.p * c.p);
  c.inverseE = 1 / c.E;
  c.Em2 = c.E * c.m * c.m;
  c.inverseM = 1 / c.M;
  c.inverse2p = 0.5 / c.p;
  c.recoil = 1 + c.E / c.M;
  c.large = sqrt(c.E + c.p);
  c.small = c.m / sqrt(c.E + c.p);
  return c;
}

#ifndef WITHOUT_MAIN
int main(int argc, char **argv) {
  if (argc != 14) {
    fprintf(stderr, "two-to-four: 13 arguments expected, see the head of the source\n");
    return 2;
  }
  double v[13];
  for (int i = 0; i < 13; i++) v[i] = strtod(argv[i + 1], NULL);
  Constants c = constantsOf(v);
  int points = (int)v[11], rounds = (int)v[12];
  double *cube = malloc(sizeof(double) * 7 * (size_t)points);
  uint32_t x = 1;
  for (int i = 0; i < 7 * points; i++) {
    x = 1664525u * x + 1013904223u;
    cube[i] = (x + 0.5) / 4294967296.0;
  }
  double best = 1e300, sum = 0;
  for (int r = 0; r < rounds; r++) {
    double start = seconds();
    sum = 0;
    for (int i = 0; i < points; i++) sum += evaluate(&c, cube + 7 * i);
    double spent = seconds() - start;
    if (spent < best) best = spent;
  }
  printf("{\"evaluationsPerSecond\": %.6g, \"checksum\": %.17g}\n", points / best, sum);
  free(cube);
  return 0;
}
#endif
