import type {PackMetrics} from '../../pack.js';

const everySubscription = 'Nenhum: contam-se todas as assinaturas, não uma amostra';

const ratioOfSums =
  'De uma razão de somas, com as contas como amostra (Cochran); nenhum com uma só conta ou quando todas têm a mesma razão';

export const revenue = {
  arr: {
    label: 'Receita recorrente anual',
    about:
      'O que todas as assinaturas ativas valem por ano se nada mudar: doze vezes a receita recorrente mensal. Pagamentos únicos não contam.',
    interval: everySubscription,
  },
  crr: {
    label: 'Taxa de retenção de clientes',
    about:
      'Contas que pagam no fim destes meses, menos as novas, em relação às que pagavam no início. As contas que voltaram contam, por isso pode passar de 100%.',
    interval: 'Wilson na forma de coorte, em que é uma proporção; nenhum para a fórmula habitual, que não o é',
  },
  grr: {
    label: 'Retenção bruta de receita',
    about:
      'O que as contas que pagavam no início destes meses ainda pagam disso. Uma conta que paga mais conta com o que pagava então, para que a expansão não esconda perdas.',
    interval: ratioOfSums,
  },
  'logo-churn': {
    label: 'Churn de contas',
    about:
      'Proporção de contas que deixaram de pagar; cada uma conta como uma, pague o que pagar. Uma conta que perde uma de várias assinaturas não saiu.',
    interval:
      'Wilson, em um mês, com as contas do início, ou estas e as novas, como amostra; nenhum em vários meses, em que uma conta pode sair mais de uma vez, nem para a média, que não conta ninguém',
  },
  mrr: {
    label: 'Receita recorrente mensal',
    about:
      'O que todas as assinaturas ativas valem por mês, seja qual for o intervalo de pagamento e já com descontos. Períodos de teste, assinaturas em pausa e pagamentos únicos não contam.',
    interval: everySubscription,
  },
  nrr: {
    label: 'Retenção líquida de receita',
    about:
      'O que pagam agora as contas que pagavam no início destes meses, em relação ao que pagavam então. A expansão conta, por isso pode passar de 100%; as contas que chegaram ou voltaram depois, não.',
    interval: ratioOfSums,
  },
  'quick-ratio': {
    label: 'Quick ratio',
    about:
      'Receita recorrente mensal ganha com contas novas, em crescimento ou que voltaram, por cada unidade perdida por churn e contração. Acima de 1 a receita cresce; 4 é considerado bom.',
    interval: 'Nenhum: contam-se todos os movimentos, não uma amostra',
  },
  'products-per-customer': {
    label: 'Produtos por cliente',
    about:
      'Quantos produtos diferentes uma conta tem em média, entre as que têm algum, com a proporção das que têm vários e o crescimento desde um dia anterior. Testes e assinaturas em pausa não contam.',
    interval:
      't de Student, com as contas como amostra, não abaixo de 1; nenhum se houver só uma conta ou se todas tiverem o mesmo número. Wilson para a proporção das que têm vários',
  },
} satisfies Partial<PackMetrics>;
