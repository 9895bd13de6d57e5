import type { Portal } from '../../records/portal.ts';
import type { Search } from '../../records/search.ts';

/**
 * How a search counts events and excludes a coupling g (t where the couplings of a boson grow together), as formulas in TeX
 * without dollars. The documentation page of the kind has them with their derivations.
 */
export function searchFormulas(search: Search, portal: Portal['kind']): readonly string[] {
  switch (search.kind) {
    case 'missing-energy':
      return portal === 'boson-portal'
        ? [search.shower === 'none' ? thinTarget : showerTarget, bosonExclusion]
        : photonMissingEnergy(search.vectorMesons !== undefined);
    case 'invisible-decay':
      return [
        'g_\\mathrm{lim} = \\Big[\\frac{\\mathrm{Br}_\\mathrm{lim}\\,\\Gamma_V}{\\Gamma(V\\to\\mathrm{dark};\\, g=1)}\\Big]^{1/2}',
        vectorMesonWidth,
      ];
    case 'mono-photon-count':
      return [
        'N = \\sum_\\mathrm{runs} \\mathcal L\\,\\varepsilon\\,\\sigma(e^+e^-\\to\\gamma X;\\ \\mathrm{cuts})',
        couplingBound,
      ];
    case 'mono-photon-recast':
      return [
        "g_\\mathrm{lim}^2 = \\epsilon_\\mathrm{lim}^2\\,\\frac{\\sigma(e^+e^-\\to\\gamma A';\\ \\epsilon=1)}{\\sigma(e^+e^-\\to\\gamma X;\\ g=1)}",
      ];
    case 'positron-target':
      return [
        'N = N_{e^+}\\,\\varepsilon\\, N_A\\frac{Z\\rho}{A}\\, d\\;\\sigma(e^+e^-\\to\\gamma X;\\ \\mathrm{cuts})',
        couplingBound,
      ];
    case 'decay-photon':
      return [
        'N(g) = \\mathcal L\\,\\varepsilon\\, g^2\\hat\\sigma(e^+e^-\\to\\mathrm{pair};\\ \\mathrm{cuts})\\,\\mathrm{Br}_\\gamma\\,\\big(1 - e^{-L/\\ell}\\big),\\quad \\ell = \\beta\\gamma\\,\\hbar c/\\Gamma',
      ];
    case 'radiative-decay-photon':
      return [
        "N(g) = \\mathcal L\\,\\varepsilon\\,\\mathrm{Br}_\\gamma\\, g^2\\!\\int\\! ds'\\,\\rho(s')\\,\\sigma_{\\gamma A'}(s')\\, P(s')",
        "P(s') = \\int\\! dc\\,\\Big[\\tfrac12 + b\\,P_2(c)\\Big]\\,\\epsilon_\\gamma(E)\\,\\big[1 - e^{-R\\, m\\,\\Gamma/(p\\,\\hbar c)}\\big]",
      ];
    case 'beam-dump-decay':
      return [
        'N(t) = \\sum_\\mathrm{runs} \\varepsilon\\, t^2\\sum_k g_k^2\\int\\! dE\\,\\frac{dn_k}{dE}\\,P(E;t),\\quad \\ell = \\frac pm\\,\\frac{\\hbar c}{\\Gamma(t)}',
        'P_\\mathrm{visible} = \\frac{\\Gamma_\\mathrm{vis}}{\\Gamma}\\big(e^{-d_1/\\ell} - e^{-d_2/\\ell}\\big),\\quad P_\\mathrm{missing} = e^{-d_1/\\ell} + \\frac{\\Gamma_\\mathrm{inv}}{\\Gamma}\\big(1 - e^{-d_1/\\ell}\\big)',
      ];
    case 'meson-decay-photon':
      return search.geometry.kind === 'along-beam' && search.geometry.photonFlight === 'collinear'
        ? [decaysAlongBeam]
        : [followedDecays];
    case 'meson-electron-recoil':
      return [
        'N(g) = N_0\\,\\varepsilon\\, n_e\\, g^4\\big[S_\\mathrm{lighter} + S_\\mathrm{heavier} + S_\\mathrm{decays}\\big]',
        'S_\\mathrm{lighter},\\, S_\\mathrm{decays} = \\sum w\\,\\ell\\,\\hat\\sigma_P(E),\\quad S_\\mathrm{heavier} = \\sum w\\,\\lambda\\, e^{-L/\\lambda}\\big(1 - e^{-\\ell/\\lambda}\\big)\\hat\\sigma(E)',
        '\\frac{d\\sigma}{dt} = \\frac{\\langle|\\mathcal M|^2\\rangle}{16\\pi\\,\\lambda(s, m_i^2, m_e^2)}',
      ];
    case 'magnetic-moment':
      return [
        '\\Delta a_\\ell^\\mathrm{min} \\le \\Delta a_\\ell(g) \\le \\Delta a_\\ell^\\mathrm{max}',
        ...(portal === 'boson-portal' ? [] : [momentOfPhotonPortal]),
      ];
  }
}

const couplingBound = 'g_\\mathrm{lim} = \\big[N_\\mathrm{lim}/N(g=1)\\big]^{1/2}';

const vectorMesonWidth =
  '\\Gamma(V\\to\\mathrm{dark}) = \\pi\\,\\frac{e^2}{g_V^2}\\, m_V^3\\, g^2\\rho(m_V^2)';

function photonMissingEnergy(hasVectorMesons: boolean): readonly string[] {
  const bremsstrahlung =
    'N_\\ell\\,\\varepsilon\\,\\frac{\\rho_T N_A L_T}{A}\\; g^2\\!\\int\\! ds\\,\\rho(s)\\,\\sigma_V(m_V^2=s)';
  return hasVectorMesons
    ? [
        `N = ${bremsstrahlung} + \\varepsilon\\sum_V N_V\\,\\mathrm{Br}(V\\to\\mathrm{dark})`,
        vectorMesonWidth,
        couplingBound,
      ]
    : [`N = ${bremsstrahlung}`, couplingBound];
}

const thinTarget = 'N = N_\\ell\\,\\varepsilon\\,\\frac{\\rho N_A L_T}{A}\\;\\sigma(E_0;\\ E_X > E_c)';
const showerTarget =
  'N = N_e\\,\\varepsilon\\,\\frac{\\rho N_A X_0}{A}\\sum_{i=e,\\gamma,e^+}\\int_{E_c}^{E_0}\\! dE\\; T_i(E)\\,\\sigma_i(E;\\ E_X > E_c)';
const bosonExclusion =
  't^2\\hat N\\,\\frac{\\Gamma_\\mathrm{inv}^0 + t^2\\,\\Gamma_\\mathrm{inv}}{\\Gamma^0 + t^2\\,\\Gamma} = N_\\mathrm{lim}';

const decaysAlongBeam =
  'N(g) = N_0\\,\\varepsilon\\,\\frac{\\Gamma_\\gamma}{\\Gamma}\\; g^2\\sum_b W_b\\, e^{-L_i/\\lambda_b}\\big[1 - e^{-(L_f-L_i)/\\lambda_b}\\big],\\quad \\lambda = \\beta\\gamma\\,\\frac{\\hbar c}{g^2\\hat\\Gamma}';
const followedDecays =
  'N(g) = N_0\\,\\varepsilon\\, g^2\\sum w\\,\\frac{\\Gamma_\\mathrm{seen}}{\\Gamma}\\,\\frac{L_2-L_1}{\\lambda}\\, e^{-L/\\lambda}';

const momentOfPhotonPortal =
  '\\Delta a_\\ell(g) = g^2\\!\\int\\! ds\\,\\rho(s)\\,\\Big[a_\\ell^V(s) - \\frac{\\alpha}{3\\pi}\\frac{m_\\ell^2}{s}\\Big]';
