import type {PackMetrics} from '../../pack.js';

const invertedBand =
  'Greenwood, ponto a ponto, na escala escolhida nas opções; para a mediana e outros quantis, por inversão da banda (Brookmeyer e Crowley)';

export const retention = {
  'cohort-retention': {
    label: 'Retenção por coortes',
    headlineLabel: 'Voltaram um período depois',
    about:
      'Proporção de quem começou em um período e voltou um, dois, três… períodos depois. As células cujo tempo ainda não passou são assinaladas e não entram nas médias.',
    interval:
      'Wilson, por célula e para a média ponderada das células completas. Com coortes recorrentes, a mesma pessoa conta em várias, e o intervalo da média é demasiado estreito',
  },
  'compare-curves': {
    label: 'Retenção por grupos',
    headlineLabel: 'Dias de permanência, maior grupo menos o seguinte',
    about:
      'Se as contas de um grupo ficam mais tempo do que as de outros, além do acaso: testes das curvas inteiras, e os dias que o maior grupo fica a mais do que cada um dos outros.',
    interval:
      'Das diferenças de médias restritas, normal, cada uma por si; as probabilidades são corrigidas por haver várias, os intervalos não',
  },
  'days-to-onboard': {
    label: 'Dias de onboarding',
    headlineLabel: 'Mediana dos dias de onboarding',
    about:
      'Dias de calendário locais completos desde o primeiro dia de uma conta até o dia em que o onboarding terminou. As contas que ainda não terminaram contam durante o tempo em que foram acompanhadas.',
    interval: invertedBand,
  },
  'repeat-requests': {
    label: 'Pedidos repetidos',
    about:
      'Proporção de contas com um segundo pedido entre as que fizeram um primeiro. Em qualquer momento, ou no ano seguinte ao primeiro e então só entre as contas conhecidas há tanto tempo.',
    interval: 'Wilson',
  },
  'retention-curve': {
    label: 'Curva de retenção',
    headlineLabel: 'Mediana do tempo de permanência das contas',
    about:
      'Proporção de contas que continuam em cada idade, em dias a partir do primeiro dia. As contas que não saíram contam durante o tempo em que foram acompanhadas.',
    interval:
      'Greenwood, ponto a ponto, na escala escolhida nas opções; para a mediana e os quartis, por inversão da banda (Brookmeyer e Crowley); para as médias restritas, normal',
  },
  'time-to-value': {
    label: 'Time to value',
    headlineLabel: 'Mediana do time to value',
    about:
      'Dias desde o início até o primeiro valor obtido. Quem ainda não chegou lá conta durante o tempo em que foi acompanhado, para que uma coorte jovem não pareça rápida.',
    interval: invertedBand,
  },
} satisfies Partial<PackMetrics>;
