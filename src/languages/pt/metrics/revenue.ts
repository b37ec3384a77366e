import type {PackMetrics} from '../../pack.js';

const everySubscription = 'Nenhum: contam-se todas as assinaturas, não uma amostra';

const ratioOfSums =
  'De uma razão de somas, com as contas como amostra (Cochran); nenhum com uma só conta, quando todas têm a mesma razão e nas formas que não partem das contas do início. É feito para muitas contas: com 20, um intervalo de 95% acerta cerca de nove vezes em dez, e o da retenção bruta, menos';

const everyMovement = 'Nenhum: contam-se todos os movimentos, não uma amostra';

export const revenue = {
  'account-spend': {
    label: 'Receita média por conta',
    about:
      'O que uma conta paga em média por mês (ARPA): a receita recorrente mensal, dividida pelas contas que pagam. Períodos de teste, assinaturas em pausa e planos gratuitos não contam.',
    interval: everySubscription,
  },
  arr: {
    label: 'Receita recorrente anual',
    about:
      'O que todas as assinaturas ativas valem por ano se nada mudar: doze vezes a receita recorrente mensal. Pagamentos únicos não contam.',
    interval: everySubscription,
  },
  'average-contract-value': {
    label: 'Valor médio dos contratos',
    about:
      'O que um contrato em vigor vale em média por ano (ACV), ou o contrato do meio quando se escolhe a mediana, que uns poucos contratos muito grandes não deslocam. Um contrato plurianual conta por um só ano; os gratuitos não contam.',
    interval:
      'Da média, t de Student; da mediana, estatísticas de ordem (binomial), a partir de seis contratos; nenhum com um só contrato, nem para a média quando todos valem o mesmo',
  },
  clv: {
    label: 'Valor do tempo de vida do cliente',
    about:
      'Margem que uma conta traz em toda a sua vida: o que paga por mês vezes os meses que se espera que fique. Sem saídas isso não tem fim e, se não se supõe um churn, não há valor.',
    interval:
      'Wilson para o churn, transposto para o valor, com os meses das contas como amostra e a receita por conta como conhecida; na forma de sobrevivência, normal (Greenwood); para o que já foi pago, t; nenhum para o churn de receita',
  },
  'clv-btyd': {
    label: 'Valor do tempo de vida do cliente em compras repetidas',
    about:
      'O que se espera que um cliente gaste no tempo que vem, quando cada um compra quando quer e ninguém se despede. Modelos de quantas vezes e por quanto se compra são ajustados a todos os pedidos até agora.',
    interval:
      'Só dos parâmetros, pela curvatura da verossimilhança (método delta), na escala logarítmica; não inclui o quanto os clientes diferem por acaso',
  },
  crr: {
    label: 'Taxa de retenção de clientes',
    about:
      'Contas que pagam no fim destes meses, menos as novas, em relação às que pagavam no início. As contas que voltaram contam, por isso pode passar de 100%.',
    interval: 'Wilson na forma de coorte, em que é uma proporção; nenhum para a fórmula habitual, que não o é',
  },
  'customer-retention-cost': {
    label: 'Custo de retenção de clientes',
    about:
      'O que se gastou nestes meses em customer success, suporte e programas, por cada cliente. O que custa ganhar clientes não conta.',
    interval: 'Nenhum: contam-se todos os custos e clientes, não uma amostra',
  },
  'dollar-retention': {
    label: 'Retenção de receita por coorte',
    headlineLabel: 'Receita mantida um mês depois',
    about:
      'O que as contas que começaram a pagar no mesmo mês pagam um, dois, três… meses depois, em relação ao primeiro.',
    interval:
      'De uma razão de somas, com as contas como amostra (Cochran), por célula e da média; Wilson quando se contam contas; nenhum com uma só conta ou quando todas têm a mesma razão',
  },
  'expansion-revenue': {
    label: 'Receita de expansão',
    about:
      'Receita recorrente mensal que contas que já pagavam acrescentaram nestes meses: mais de produtos que tinham (upsell) e produtos que não tinham (cross-sell). Contas novas ou que voltaram não contam; assinaturas que não indicam o produto contam como um só produto.',
    interval: everyMovement,
  },
  grr: {
    label: 'Retenção bruta de receita',
    about:
      'O que as contas que pagavam no início destes meses ainda pagam disso. Uma conta que paga mais conta com o que pagava então, para que a expansão não esconda perdas.',
    interval: ratioOfSums,
  },
  'loaded-arr': {
    label: 'ARR a cargo por CSM',
    about:
      'Receita recorrente anual das contas que têm um customer success manager, por cada equivalente a tempo integral destes. As contas sem CSM são indicadas à parte.',
    interval: 'Nenhum: contam-se todas as contas, não uma amostra',
  },
  'logo-churn': {
    label: 'Churn de contas',
    about:
      'Proporção de contas que deixaram de pagar; cada uma conta como uma, pague o que pagar. Uma conta que perde uma de várias assinaturas não saiu.',
    interval:
      'Wilson, em um mês, com as contas do início, ou estas e as novas, como amostra; nenhum em vários meses, em que uma conta pode sair mais de uma vez, nem para a média, que não conta ninguém; nem quando cada mudança conta no seu dia, pois então também pode sair quem chegou nesse meio-tempo',
  },
  mrr: {
    label: 'Receita recorrente mensal',
    about:
      'O que todas as assinaturas ativas valem por mês, seja qual for o intervalo de pagamento e já com descontos. Períodos de teste, assinaturas em pausa e pagamentos únicos não contam.',
    interval: everySubscription,
  },
  'mrr-movements': {
    label: 'Movimentos do MRR',
    headlineLabel: 'MRR líquido novo',
    about:
      'Como a receita recorrente mensal mudou, mês a mês: contas novas, expansão, contas que voltaram, contração e churn levam da abertura ao fechamento. O efeito das taxas de câmbio aparece à parte.',
    interval: everyMovement,
  },
  nrr: {
    label: 'Retenção líquida de receita',
    about:
      'O que pagam agora as contas que pagavam no início destes meses, em relação ao que pagavam então. A expansão conta, por isso pode passar de 100%; as contas que chegaram ou voltaram depois, não.',
    interval: ratioOfSums,
  },
  'organic-growth-share': {
    label: 'Parcela de crescimento orgânico',
    about:
      'Parcela dos negócios ganhos com contas novas que não vieram de uma fonte paga, como a publicidade. Os que não indicam a origem ficam de fora e aparecem à parte.',
    interval:
      'Wilson; para a parcela do seu valor, o de uma razão de somas, com os negócios como amostra (Cochran): nenhum com um só negócio, nem quando todos ou nenhum são orgânicos',
  },
  'products-per-customer': {
    label: 'Produtos por cliente',
    about:
      'Quantos produtos diferentes uma conta tem em média, entre as que têm algum, com a proporção das que têm vários e o crescimento desde um dia anterior. Testes e assinaturas em pausa não contam.',
    interval:
      't de Student, com as contas como amostra, não abaixo de 1; nenhum se houver só uma conta ou se todas tiverem o mesmo número. Wilson para a proporção das que têm vários',
  },
  'quick-ratio': {
    label: 'Quick ratio',
    about:
      'Receita recorrente mensal ganha com contas novas, em crescimento ou que voltaram, por cada unidade perdida por churn e contração. Acima de 1 a receita cresce; 4 é considerado bom.',
    interval: everyMovement,
  },
  'revenue-churn': {
    label: 'Churn de receita',
    about:
      'Proporção da receita do início destes meses que se perdeu, com contas que saíram e contas que pagam menos. Descontado o que as outras pagam a mais, pode ser negativa: nesse caso a receita cresceu sem contas novas.',
    interval: ratioOfSums,
  },
  'sales-growth': {
    label: 'Crescimento das vendas por conta',
    about:
      'Quanto as contas compraram a mais no último ano do que no anterior, em relação ao que compraram então. Em base comparável: contas novas não contam, as perdidas sim. O crescimento de todas as vendas e o da conta mediana aparecem ao lado.',
    interval:
      'De uma razão de somas, com as contas como amostra (Cochran); nenhum com uma só conta ou quando todas cresceram na mesma proporção',
  },
  'total-cost-of-ownership': {
    label: 'Custo total de propriedade',
    about:
      'O que custa ter o produto durante toda a sua vida: o custo inicial e os de cada ano, também os previstos, menos o que ainda vale no fim.',
    interval: 'Nenhum: os custos são dados e não dizem quão certos são; compare casos com outras linhas ou taxas',
  },
} satisfies Partial<PackMetrics>;
