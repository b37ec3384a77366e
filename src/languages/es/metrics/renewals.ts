import type {PackMetrics} from '../../pack.js';

const ratioOfSums =
  'De una razón de sumas, con los contratos como muestra (Cochran); ninguno con un solo contrato o si todos tienen la misma razón; Wilson para la proporción de contratos';

export const renewals = {
  'gross-renewal-rate': {
    label: 'Tasa de renovación bruta',
    about:
      'Lo que se renovó del valor anual que vencía en el periodo. Un contrato que creció cuenta por lo que vencía, para que el crecimiento no oculte pérdidas; el periodo lo decide el vencimiento, no la fecha de la firma.',
    interval: ratioOfSums,
  },
  'net-renewal-rate': {
    label: 'Tasa de renovación neta',
    about:
      'Lo que valen tras la renovación los contratos que vencían en el periodo, respecto a lo que vencía. El crecimiento al renovar cuenta, así que puede superar el 100\u00a0%; el periodo lo decide el vencimiento, no la fecha de la firma.',
    interval: ratioOfSums,
  },
  'renewal-quota-attainment': {
    label: 'Cumplimiento de la cuota de renovación',
    about:
      'Valor anual renovado de los contratos que vencían en el periodo, respecto a la cuota de renovación de los CSM responsables. Los CSM sin cuota figuran aparte.',
    interval: 'Ninguno: se cuentan todos los contratos vencidos, no una muestra',
  },
} satisfies Partial<PackMetrics>;
