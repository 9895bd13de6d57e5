/*
 * VEGAS of the GNU Scientific Library on the integrands of bench/vegas.ts, to compare errors after equal evaluations and times.
 *
 *     vegas name dimensions parameter evaluations warmup iterations seeds [setup of two-to-four]
 *
 * `warmup` iterations adapt the grid and are left out; `iterations` more are averaged. Prints for each seed 1, 2, ... value,
 * error (one standard deviation) and seconds, as a JSON list. Needs libgsl-dev; compile with -lgsl -lgslcblas.
 */
#include <gsl/gsl_monte_vegas.h>
#include <gsl/gsl_rng.h>
#include <string.h>
#define WITHOUT_MAIN
#include "two-to-four.c"

typedef struct {
  double parameter;
  Constants setup;
} Parameters;

static double squaredDistance(const double *x, size_t n, double centre) {
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += (x[i] - centre) * (x[i] - centre);
  return sum;
}

static double gaussian(double *x, size_t n, void *given) {
  return exp(-squaredDistance(x, n, 0.4) / ((Parameters *)given)->parameter);
}

static double diagonalPeaks(double *x, size_t n, void *given) {
  double width = ((Parameters *)given)->parameter;
  return exp(-squaredDistance(x, n, 1.0 / 3) / width) + exp(-squaredDistance(x, n, 2.0 / 3) / width);
}

static double oscillating(double *x, size_t n, void *given) {
  (void)given;
  double sum = 0.2 * PI;
  for (size_t i = 0; i < n; i++) sum += (1 + (double)i / (double)n) * x[i];
  return cos(sum);
}

static double cornerPole(double *x, size_t n, void *given) {
  (void)given;
  double product = 1;
  for (size_t i = 0; i < n; i++) product /= 0.01 + x[i];
  return product;
}

static double twoToFour(double *x, size_t n, void *given) {
  (void)n;
  return evaluate(&((Parameters *)given)->setup, x);
}

static const struct {
  const char *name;
  double (*f)(double *, size_t, void *);
} integrands[] = {{"gaussian", gaussian},
                  {"diagonal-peaks", diagonalPeaks},
                  {"oscillating", oscillating},
                  {"corner-pole", cornerPole},
                  {"two-to-four", twoToFour}};

int main(int argc, char **argv) {
  if (argc != 8 && argc != 19) {
    fprintf(stderr, "vegas: 7 or 18 arguments expected, see the head of the source\n");
    return 2;
  }
  size_t dimensions = strtoul(argv[2], NULL, 10), evaluations = strtoul(argv[4], NULL, 10);
  unsigned warmup = (unsigned)atoi(argv[5]), iterations = (unsigned)atoi(argv[6]), seeds = (unsigned)atoi(argv[7]);
  Parameters parameters = {.parameter = strtod(argv[3], NULL)};
  if (argc == 19) {
    double setup[11];
    for (int i = 0; i < 11; i++) setup[i] = strtod(argv[i + 8], NULL);
    parameters.setup = constantsOf(setup);
  }
  gsl_monte_function function = {.f = NULL, .dim = dimensions, .params = &parameters};
  for (size_t i = 0; i < sizeof integrands / sizeof *integrands; i++)
    if (strcmp(integrands[i].name, argv[1]) == 0) function.f = integrands[i].f;
  if (function.f == NULL || dimensions > 10) return 2;
  double lower[10] = {0}, upper[10];
  for (size_t i = 0; i < dimensions; i++) upper[i] = 1;
  gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
  gsl_monte_vegas_state *state = gsl_monte_vegas_alloc(dimensions);
  for (unsigned seed = 1; seed <= seeds; seed++) {
    double value, error, start = seconds();
    gsl_rng_set(random, seed);
    gsl_monte_vegas_init(state);
    gsl_monte_vegas_params settings;
    gsl_monte_vegas_params_get(state, &settings);
    settings.iterations = warmup;
    gsl_monte_vegas_params_set(state, &settings);
    gsl_monte_vegas_integrate(&function, lower, upper, dimensions, evaluations, random, state, &value, &error);
    settings.iterations = iterations;
    /* Keeps the grid, forgets the results. */
    settings.stage = 1;
    gsl_monte_vegas_params_set(state, &settings);
    gsl_monte_vegas_integrate(&function, lower, upper, dimensions, evaluations, random, state, &value, &error);
    printf("%s{\"value\": %.17g, \"error\": %.17g, \"seconds\": %.6g}", seed == 1 ? "[" : ", ", value, error,
           seconds() - start);
  }
  printf("]\n");
  gsl_monte_vegas_free(state);
  gsl_rng_free(random);
  return 0;
}
