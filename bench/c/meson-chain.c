/*
 * Twin of bench/meson-chain.ts (meson-flux/sample, Threefry, two-body decay, boost, cone): the same arithmetic on the same
 * random numbers, to know what the JavaScript costs. Reads slices and cells from a file and the setup from its arguments,
 *
 *     meson-chain flux.txt mesonMass firstMass secondMass fromM toM theta seed rounds
 *
 * and prints samples per second (best round) and the sum over one round.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define PI 3.141592653589793

typedef struct {
  int first, end, samples;
  double content;
} Slice;

typedef struct {
  double logLow, logHigh, low, high, weight;
} Cell;

typedef struct {
  uint32_t seedLow, seedHigh, task, chunk;
} Stream;

static const int rotations[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};

static inline uint32_t rotate(uint32_t x, int n) { return (x << n) | (x >> (32 - n)); }

/* Threefry-4x32-20, one block: counter (index low, index high, 0, 0). */
static inline void uniform(const Stream *s, uint32_t index, double *out) {
  uint32_t key[5] = {s->seedLow, s->seedHigh, s->task, s->chunk, 0};
  key[4] = 0x1bd11bdau ^ key[0] ^ key[1] ^ key[2] ^ key[3];
  uint32_t a = index + key[0], b = key[1], c = key[2], d = key[3];
  for (int pass = 1; pass <= 5; pass++) {
    const int(*r)[2] = rotations + ((pass & 1) ? 0 : 4);
    a += b, b = rotate(b, r[0][0]) ^ a, c += d, d = rotate(d, r[0][1]) ^ c;
    a += d, d = rotate(d, r[1][0]) ^ a, c += b, b = rotate(b, r[1][1]) ^ c;
    a += b, b = rotate(b, r[2][0]) ^ a, c += d, d = rotate(d, r[2][1]) ^ c;
    a += d, d = rotate(d, r[3][0]) ^ a, c += b, b = rotate(b, r[3][1]) ^ c;
    a += key[pass % 5], b += key[(pass + 1) % 5], c += key[(pass + 2) % 5];
    d += key[(pass + 3) % 5] + (uint32_t)pass;
  }
  const double scale = 2.3283064365386963e-10;
  out[0] = (a + 0.5) * scale, out[1] = (b + 0.5) * scale, out[2] = (c + 0.5) * scale, out[3] = (d + 0.5) * scale;
}

typedef struct {
  int slices, cells, count;
  Slice *slice;
  Cell *cell;
  double *px, *py, *pz, *weight;
  double mass, first, second, from, to, theta;
  uint32_t seed;
} Chain;

static void sample(Chain *c) {
  int start = 0;
  for (int s = 0; s < c->slices; s++) {
    const Slice *slice = c->slice + s;
    Stream stream = {c->seed, 0, 0, (uint32_t)s};
    double each = slice->content / slice->samples, passed = 0, u[4];
    int i = slice->first;
    for (int k = 0; k < slice->samples; k++) {
      uniform(&stream, (uint32_t)k, u);
      double position = (k + u[0]) * each;
      while (i < slice->end - 1 && passed + c->cell[i].weight < position) passed += c->cell[i++].weight;
      const Cell *cell = c->cell + i;
      double logLow = cell->low > 0 ? fmax(cell->logLow, log(cell->low)) : cell->logLow;
      double p = exp(logLow + (cell->logHigh - logLow) * u[1]);
      double top = fmin(cell->high, p);
      double pT = sqrt(cell->low * cell->low + fmax(0, (top - cell->low) * (top + cell->low)) * u[2]);
      double azimuth = 2 * PI * u[3];
      c->px[start + k] = pT * cos(azimuth);
      c->py[start + k] = pT * sin(azimuth);
      c->pz[start + k] = sqrt(fmax(0, (p - pT) * (p + pT)));
      c->weight[start + k] = each;
    }
    start += slice->samples;
  }
}

/* Length of a ray from the origin inside a frustum that starts at z = from with radius r0 and widens by slope. */
static double chord(const Chain *c, double r0, double slope, double dx, double dy, double dz) {
  double oz = -c->from, near = 0, far = INFINITY, length = c->to - c->from;
  if (dz == 0) return 0;
  double t0 = -oz / dz, t1 = (length - oz) / dz;
  near = fmax(near, fmin(t0, t1)), far = fmin(far, fmax(t0, t1));
  if (!(near < far)) return 0;
  double radius = r0 + slope * oz, widening = slope * dz, transverse = sqrt(dx * dx + dy * dy);
  double a = (transverse - widening) * (transverse + widening), b = -widening * radius, q0 = -radius * radius;
  double wx = radius * dx, wy = radius * dy, reach = sqrt(wx * wx + wy * wy), discriminant = reach * reach;
  if (a >= 0 && !(discriminant > 0)) return 0;
  double root = sqrt(fmax(0, discriminant)), q = b > 0 ? -b - root : -b + root;
  if (a == 0) return 0;
  double s = q / a, t = q == 0 ? 0 : q0 / q, low = fmin(s, t), high = fmax(s, t);
  if (a > 0) far = fmin(far, high), near = fmax(near, low);
  else if (widening > 0) near = fmax(near, high);
  else far = fmin(far, low);
  return near < far ? far - near : 0;
}

static double chain(Chain *c) {
  sample(c);
  double M = c->mass, m1 = c->first, m2 = c->second, tangent = tan(c->theta);
  double r0 = c->from * tangent, slope = (c->to * tangent - r0) / (c->to - c->from);
  double restEnergy = (M * M + m2 * m2 - m1 * m1) / (2 * M);
  double restMomentum = sqrt((restEnergy - m2) * (restEnergy + m2));
  Stream stream = {c->seed, 0, 1, 0};
  double sum = 0, u[4];
  for (int i = 0; i < c->count; i++) {
    uniform(&stream, (uint32_t)i, u);
    double cosine = 2 * u[0] - 1, transverse = restMomentum * sqrt((1 - cosine) * (1 + cosine));
    double azimuth = 2 * PI * u[1];
    double qx = transverse * cos(azimuth), qy = transverse * sin(azimuth), qz = restMomentum * cosine;
    double px = c->px[i], py = c->py[i], pz = c->pz[i];
    double energy = sqrt(px * px + py * py + pz * pz + M * M);
    double factor = ((px * qx + py * qy + pz * qz) / (energy + M) + restEnergy) / M;
    double x = qx + factor * px, y = qy + factor * py, z = qz + factor * pz;
    double momentum = sqrt(x * x + y * y + z * z), inverse = 1 / momentum;
    double length = chord(c, r0, slope, x * inverse, y * inverse, z * inverse);
    if (length > 0) sum += c->weight[i] * length * m2 / momentum;
  }
  return sum;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 10) {
    fprintf(stderr, "meson-chain: 9 arguments expected, see the head of the source\n");
    return 2;
  }
  FILE *file = fopen(argv[1], "r");
  Chain c = {0};
  if (!file || fscanf(file, "%d %d", &c.slices, &c.cells) != 2) return 2;
  c.slice = malloc(sizeof(Slice) * (size_t)c.slices);
  c.cell = malloc(sizeof(Cell) * (size_t)c.cells);
  for (int i = 0; i < c.slices; i++) {
    Slice *s = c.slice + i;
    if (fscanf(file, "%d %d %d %lf", &s->first, &s->end, &s->samples, &s->content) != 4) return 2;
    c.count += s->samples;
  }
  for (int i = 0; i < c.cells; i++) {
    Cell *k = c.cell + i;
    if (fscanf(file, "%lf %lf %lf %lf %lf", &k->logLow, &k->logHigh, &k->low, &k->high, &k->weight) != 5) return 2;
  }
  fclose(file);
  c.mass = strtod(argv[2], NULL), c.first = strtod(argv[3], NULL), c.second = strtod(argv[4], NULL);
  c.from = strtod(argv[5], NULL), c.to = strtod(argv[6], NULL), c.theta = strtod(argv[7], NULL);
  c.seed = (uint32_t)strtoul(argv[8], NULL, 10);
  size_t bytes = sizeof(double) * (size_t)c.count;
  c.px = malloc(bytes), c.py = malloc(bytes), c.pz = malloc(bytes), c.weight = malloc(bytes);
  double best = 1e300, sum = 0;
  for (int r = 0; r < atoi(argv[9]); r++) {
    double start = seconds();
    sum = chain(&c);
    double spent = seconds() - start;
    if (spent < best) best = spent;
  }
  printf("{\"samplesPerSecond\": %.6g, \"checksum\": %.17g}\n", c.count / best, sum);
  return 0;
}
