import type {PackMetrics} from '../../pack.js';

const everySubscription = 'Ninguno: se cuentan todas las suscripciones, no una muestra';

const ratioOfSums =
  'De una razón de sumas, con las cuentas como muestra (Cochran); ninguno con una sola cuenta, si todas tienen la misma razón y en las formas que no parten de las cuentas del comienzo. Está hecho para muchas cuentas: con 20, un intervalo del 95\u00a0% acierta unas nueve veces de cada diez, y el de la retención bruta, menos';

const everyMovement = 'Ninguno: se cuentan todos los movimientos, no una muestra';

export const revenue = {
  'account-spend': {
    label: 'Ingreso medio por cuenta',
    about:
      'Lo que paga de media una cuenta al mes (ARPA): los ingresos recurrentes mensuales, entre las cuentas que pagan. Las pruebas, las suscripciones en pausa y los planes gratuitos no cuentan.',
    interval: everySubscription,
  },
  arr: {
    label: 'Ingresos recurrentes anuales',
    about:
      'Lo que valen al año todas las suscripciones activas si nada cambia: doce veces los ingresos recurrentes mensuales. Los pagos únicos no cuentan.',
    interval: everySubscription,
  },
  'average-contract-value': {
    label: 'Valor medio de los contratos',
    about:
      'Lo que vale de media al año un contrato vigente (ACV), o el contrato central si se elige la mediana, que unos pocos contratos muy grandes no desplazan. Un contrato plurianual cuenta por un solo año; los gratuitos no cuentan.',
    interval:
      'De la media, t de Student; de la mediana, estadísticos de orden (binomial), a partir de seis contratos; ninguno con un solo contrato, ni para la media si todos valen lo mismo',
  },
  clv: {
    label: 'Valor de vida del cliente',
    about:
      'Margen que aporta una cuenta en toda su vida: lo que paga al mes por los meses que se espera que se quede. Sin bajas no tiene fin y, si no se supone un churn, no hay valor.',
    interval:
      'Wilson para el churn, trasladado al valor, con los meses de las cuentas como muestra y los ingresos por cuenta como conocidos; en la forma de supervivencia, normal (Greenwood); para lo ya pagado, t; ninguno para el churn de ingresos',
  },
  'clv-btyd': {
    label: 'Valor de vida del cliente por compras repetidas',
    about:
      'Lo que se espera que gaste un cliente en el tiempo que viene, cuando cada cual compra cuando quiere y nadie se despide. A todos los pedidos anteriores se ajustan modelos de con qué frecuencia y por cuánto se compra.',
    interval:
      'Solo de los parámetros, por la curvatura de la verosimilitud (método delta), en escala logarítmica; no incluye cuánto difieren los clientes por azar',
  },
  crr: {
    label: 'Tasa de retención de clientes',
    about:
      'Cuentas que pagan al final de estos meses, menos las nuevas, respecto a las que pagaban al comienzo. Las que volvieron cuentan, así que puede superar el 100\u00a0%.',
    interval:
      'Wilson en la forma de cohorte, en la que es una proporción; ninguno para la fórmula habitual, que no lo es',
  },
  'customer-retention-cost': {
    label: 'Coste de retención de clientes',
    about:
      'Lo que se gastó en estos meses en customer success, soporte y programas, por cada cliente. Lo que cuesta ganar clientes no cuenta.',
    interval: 'Ninguno: se cuentan todos los costes y clientes, no una muestra',
  },
  'dollar-retention': {
    label: 'Retención de ingresos por cohorte',
    headlineLabel: 'Ingresos conservados un mes después',
    about:
      'Lo que pagan uno, dos, tres… meses después las cuentas que empezaron a pagar en el mismo mes, respecto al primero.',
    interval:
      'De una razón de sumas, con las cuentas como muestra (Cochran), por celda y de la media; Wilson cuando se cuentan cuentas; ninguno con una sola cuenta o si todas tienen la misma razón',
  },
  'expansion-revenue': {
    label: 'Ingresos por expansión',
    about:
      'Ingresos recurrentes mensuales que añadieron en estos meses las cuentas que ya pagaban: más de productos que tenían (upsell) y productos que no tenían (cross-sell). Las cuentas nuevas o que vuelven no cuentan; las suscripciones que no indican producto cuentan como un solo producto.',
    interval: everyMovement,
  },
  grr: {
    label: 'Retención bruta de ingresos',
    about:
      'Lo que las cuentas que pagaban al comienzo de estos meses siguen pagando de ello. Una cuenta que paga más cuenta por lo que pagaba entonces, para que la expansión no oculte pérdidas.',
    interval: ratioOfSums,
  },
  'loaded-arr': {
    label: 'ARR a cargo por CSM',
    about:
      'Ingresos recurrentes anuales de las cuentas que tienen un customer success manager, por cada equivalente a jornada completa de estos. Las cuentas sin CSM se indican aparte.',
    interval: 'Ninguno: se cuentan todas las cuentas, no una muestra',
  },
  'logo-churn': {
    label: 'Churn de cuentas',
    about:
      'Proporción de cuentas que dejaron de pagar; cada una cuenta como una, pague lo que pague. Una cuenta que pierde una de varias suscripciones no se ha ido.',
    interval:
      'Wilson, en un mes, con las cuentas del comienzo, o estas y las nuevas, como muestra; ninguno en varios meses, en los que una cuenta puede irse más de una vez, ni para la media, que no cuenta a nadie; tampoco si cada cambio cuenta en su día, pues entonces puede irse también quien llegó entre medias',
  },
  mrr: {
    label: 'Ingresos recurrentes mensuales',
    about:
      'Lo que valen al mes todas las suscripciones activas, sea cual sea su intervalo de pago y con descuentos aplicados. Las pruebas, las suscripciones en pausa y los pagos únicos no cuentan.',
    interval: everySubscription,
  },
  'mrr-movements': {
    label: 'Movimientos del MRR',
    headlineLabel: 'MRR neto nuevo',
    about:
      'Cómo cambiaron los ingresos recurrentes mensuales, mes a mes: las cuentas nuevas, la expansión, las cuentas que vuelven, la contracción y el churn llevan de la apertura al cierre. El efecto de los tipos de cambio figura aparte.',
    interval: everyMovement,
  },
  nrr: {
    label: 'Retención neta de ingresos',
    about:
      'Lo que pagan ahora las cuentas que pagaban al comienzo de estos meses, respecto a lo que pagaban entonces. La expansión cuenta, así que puede superar el 100\u00a0%; las cuentas que llegaron o volvieron después, no.',
    interval: ratioOfSums,
  },
  'organic-growth-share': {
    label: 'Proporción de crecimiento orgánico',
    about:
      'Proporción de los negocios ganados con cuentas nuevas que no vinieron de una fuente de pago, como la publicidad. Los que no indican su origen quedan fuera y se muestran aparte.',
    interval:
      'Wilson; para la proporción de su valor, el de una razón de sumas, con los negocios como muestra (Cochran): ninguno con un solo negocio ni si todos o ninguno son orgánicos',
  },
  'products-per-customer': {
    label: 'Productos por cliente',
    about:
      'Cuántos productos distintos tiene en promedio una cuenta, entre las que tienen alguno, con la proporción que tiene varios y el crecimiento desde un día anterior. Las pruebas y las suscripciones en pausa no cuentan.',
    interval:
      't de Student, con las cuentas como muestra, no por debajo de 1; ninguno si hay una sola cuenta o si todas tienen el mismo número. Wilson para la proporción que tiene varios',
  },
  'quick-ratio': {
    label: 'Quick ratio',
    about:
      'Ingresos recurrentes mensuales ganados con cuentas nuevas, que crecen o que vuelven, por cada unidad perdida por churn y contracción. Por encima de 1 los ingresos crecen; 4 se considera bueno.',
    interval: everyMovement,
  },
  'revenue-churn': {
    label: 'Churn de ingresos',
    about:
      'Proporción de los ingresos del comienzo de estos meses que se perdió, por cuentas que se fueron y cuentas que pagan menos. Descontado lo que las demás pagan de más, puede ser negativa: entonces los ingresos crecieron sin cuentas nuevas.',
    interval: ratioOfSums,
  },
  'sales-growth': {
    label: 'Crecimiento de las ventas por cuenta',
    about:
      'Cuánto más compraron las cuentas en el último año que en el anterior, respecto a lo que compraron entonces. En términos comparables: las cuentas nuevas no cuentan y las perdidas sí. Al lado figuran el crecimiento de todas las ventas y el de la cuenta mediana.',
    interval:
      'De una razón de sumas, con las cuentas como muestra (Cochran); ninguno con una sola cuenta o si todas crecieron en la misma proporción',
  },
  'total-cost-of-ownership': {
    label: 'Coste total de propiedad',
    about:
      'Lo que cuesta tener el producto durante toda su vida: el coste inicial y los de cada año, también los previstos, menos lo que aún vale al final.',
    interval: 'Ninguno: los costes vienen dados y no dicen lo seguros que son; compare casos con otras filas o tasas',
  },
} satisfies Partial<PackMetrics>;
