import type {PackMetrics} from '../../pack.js';

const invertedBand =
  'Greenwood, punto por punto, en la escala elegida en las opciones; para la mediana y otros cuantiles, por inversión de la banda (Brookmeyer y Crowley)';

export const retention = {
  'cohort-retention': {
    label: 'Retención por cohortes',
    headlineLabel: 'Volvieron un periodo después',
    about:
      'Proporción de quienes empezaron en un periodo y volvieron uno, dos, tres… periodos después. Las celdas cuyo tiempo no ha pasado se señalan y no entran en las medias.',
    interval:
      'Wilson, por celda y para la media ponderada de las celdas completas. Con cohortes recurrentes un usuario cuenta en varias, y el intervalo de la media es demasiado estrecho',
  },
  'compare-curves': {
    label: 'Retención por grupos',
    headlineLabel: 'Días de permanencia, grupo mayor menos el siguiente',
    about:
      'Si las cuentas de un grupo se quedan más tiempo que las de otros, más allá del azar: pruebas de las curvas completas, y los días que el grupo mayor se queda más que cada uno de los otros.',
    interval:
      'De las diferencias de medias restringidas, normal, cada una por sí sola; las probabilidades se corrigen por haber varias, los intervalos no',
  },
  'days-to-onboard': {
    label: 'Días de onboarding',
    headlineLabel: 'Mediana de días de onboarding',
    about:
      'Días naturales locales completos desde el primer día de una cuenta hasta el día en que terminó el onboarding. Las cuentas que no han terminado cuentan durante el tiempo en que se las ha seguido.',
    interval: invertedBand,
  },
  'repeat-requests': {
    label: 'Solicitudes repetidas',
    about:
      'Proporción de cuentas con una segunda solicitud entre las que hicieron una primera. En cualquier momento, o en el año siguiente a la primera y entonces solo entre las cuentas conocidas desde hace tanto tiempo.',
    interval: 'Wilson',
  },
  'retention-curve': {
    label: 'Curva de retención',
    headlineLabel: 'Mediana del tiempo que permanecen las cuentas',
    about:
      'Proporción de cuentas que siguen ahí a cada edad, en días desde su primer día. Las cuentas que no se han ido cuentan durante el tiempo en que se las ha seguido.',
    interval:
      'Greenwood, punto por punto, en la escala elegida en las opciones; para la mediana y los cuartiles, por inversión de la banda (Brookmeyer y Crowley); para las medias restringidas, normal',
  },
  'time-to-value': {
    label: 'Time to value',
    headlineLabel: 'Mediana del time to value',
    about:
      'Días desde el inicio hasta el primer valor obtenido. Quienes aún no han llegado cuentan durante el tiempo en que se los ha seguido, para que una cohorte joven no parezca rápida.',
    interval: invertedBand,
  },
} satisfies Partial<PackMetrics>;
