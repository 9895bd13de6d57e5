import type { Quantity } from '../../records/quantity.ts';

/** What a quantity is, as formulas in TeX without dollars. */
export function quantityFormulas(quantity: Quantity): readonly string[] {
  switch (quantity.kind) {
    case 'width':
      return quantity.products === undefined ? ['\\Gamma = \\sum_f \\Gamma(X\\to f)'] : [partialWidth];
    case 'branching-fraction':
      return ["\\mathrm{Br}(X\\to f) = \\frac{\\Gamma(X\\to f)}{\\sum_{f'}\\Gamma(X\\to f')}"];
    case 'decay-length':
      return [
        quantity.momentum === undefined
          ? 'c\\tau = \\frac{\\hbar c}{\\Gamma}'
          : '\\ell = \\frac pm\\,\\frac{\\hbar c}{\\Gamma}',
      ];
    case 'photon-loop-coupling':
      return [
        '|\\delta g_{a\\gamma}| = \\frac{\\alpha}{\\pi}\\, g_{a\\ell}\\,\\Big|B_1\\Big(\\frac{4m_\\ell^2}{m_a^2}\\Big)\\Big|',
      ];
    case 'cross-section':
    case 'accepted-cross-section':
      return ['\\sigma = \\int_\\mathrm{cuts}\\! d\\cos\\theta^*\\,\\frac{d\\sigma}{d\\cos\\theta^*}'];
    case 'efficiency':
      return ['\\varepsilon = \\frac{\\sigma(\\mathrm{cuts})}{\\sigma}'];
    case 'events':
      return ['N = L\\,\\varepsilon\\,\\sigma'];
    case 'effective-cross-section':
      return [
        '\\sigma^\\mathrm{eff} = \\sum_i\\int_{E_c}^{E_0}\\! dE\\; T_i(E)\\,\\sigma_i(E;\\ E_X > E_c),\\quad T_i = \\int_0^{t_\\mathrm{target}}\\! dt\\; I_i(E;t)',
      ];
    case 'k-factor':
      return [`K = \\frac{\\sigma_\\mathrm{${quantity.method.toUpperCase()}}}{\\sigma_\\mathrm{exact}}`];
    case 'monte-carlo-ratio':
      return ['\\frac{\\sigma_{2\\to4}}{g^2\\int ds\\,\\rho(s)\\,\\sigma_V(m_V^2=s)}'];
    case 'photon-distribution':
      return ['\\frac1\\sigma\\,\\frac{d\\sigma}{dx}'];
    case 'missing-mass-distribution':
    case 'missing-mass-resolution':
      return ['M_\\mathrm{miss}^2 = (p_{e^+} + p_{e^-} - p_\\gamma)^2'];
    case 'recoil-photon-mass-distribution':
      return ['m_{e\\gamma}^2 = (p_e + k)^2 = m_e^2 + 2E_0\\big(\\tilde E_e - \\tilde p_e\\cos\\theta\\big)'];
    case 'supernova-trapping':
      return [
        'N_\\mathrm{int} = \\int_{R_\\chi}^{R_\\mathrm{far}}\\! dr\\,\\frac1{n_1}\\int\\!\\!\\int\\! dE_1 dE_2\\,\\frac{W\\,\\Theta(E_1, E_2)}{(e^{E_1/T(R_\\chi)} + 1)(e^{E_2/T(r)} + 1)}\\,\\frac{\\tilde\\sigma}{16\\pi^4} = 1',
      ];
    case 'photon-energy':
      return ['E_\\gamma = \\frac{s - m_X^2}{2(E - p\\cos\\theta)},\\quad (E, p) = p_{e^+} + p_{e^-}'];
  }
}

const partialWidth = '\\Gamma(X\\to f) = \\frac1{2m_X}\\int\\! d\\Phi_f\\,\\langle|\\mathcal M|^2\\rangle';
