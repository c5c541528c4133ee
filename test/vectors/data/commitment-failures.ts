import type { FailureVector } from '../util/types.ts'

export const commitmentFailures: FailureVector[] = [
  {
    name: 'commitment: another key',
    description: 'a key that is not the root\'s',
    layer: 'commitment',
    base: 'small tree',
    put: [],
    key: '4b765a3b83c187365ff0c2bbf0f321fe53d2e929cf41e11ee2b21a254247815f',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: the first 16 bytes of the key',
    description: 'a shorter key with the same beginning',
    layer: 'commitment',
    base: 'small tree',
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a24',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: a key of 16 bytes, with zeros after it',
    description: 'a longer key with the same beginning',
    layer: 'commitment',
    base: '16 byte key',
    put: [],
    key: 'bd9b16eb363d7cd6ec24fc3436e774e900000000000000000000000000000000',
    root: 'bafyreiclq2qgaphz4gasiaxu5sdrlmit4i5z7xdfzzeij7jmhoffyjcdxq',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: a key with its last bit flipped',
    description: 'almost the key',
    layer: 'commitment',
    base: 'small tree',
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c8d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: the graph key',
    description: 'the graph key is not the key',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafkreidg6jr4ibxvzx5bbnvkpylieic7a7h7abvajpbsbahgpbzh4xoh5a', 'IvZO0/2RNPLDXjBitaLbXGfMAapmxcX3SxBPC2grSLswim/s7VSAOZxhSD2mawo6sq/JzPIpCqSYXb+kwxNrpTEZiNqd3Dc2'],
      ['bafkreieg35rcff2bjjh45ioclcejmx6iqgb3rwidjznl64dwc5dsaunjlu', '10ooH9sdJsItJsF0L92Zq6BtvkFOIl7W20oLpVbETBjnWahog97Kcmh2/m9AmKngNXVvI/0Nj5gIjBYF/vvvMORriYXTqcNO'],
      ['bafkreic2pzzi5ygapocjbboztwh5tpvlybuk2wmlnai47pdepcavz75o4y', 'K7GdcSA5IFR+3/5mQPBTchwIipTzyH0rBA7JADHPQj5/W2NdmPaNAOPuGPSJvnklQhdGmz+hAjsxks8ACARCxRr7aRCj7+DjeobEM1W06Ph4ZjEVdPiGRb9KY/pcZFjGd2OkkiyY4fuYWxWQt5jHlZrZW6P0EpNw'],
      ['bafkreiem4npi4424yieolcpftckvjyyqw55uk44zv3rutvhpky7jiyve4y', 'L3Mx+BA/fRvUwh0fa1PYkf1A/K9edbC4S1gqqTim2VvicGOOd8ByAe6/EH+FV6nGYkqZTBwnqRQpmLEC5/osMuva/41DVoJcl0PnZpImSugm6eSUTF2htZt2WOwS7jzUbPakBCd6E3TlA7VaKGTFWkA1zSDF/XFWWY2AGAOaW6Q2w0ywBJUFeJlK5UZXTyp7+RG+Ztvmlu2IRWBQF+IBsw=='],
      ['bafkreibj33eu4cvnliz3kcakoanbzu2j6655l4euvzyyexr2qredyt4ake', 'DgVaj3XTxim2HPzz7mod53FhTCf02+RrlLW2fqv0u9eNF2CAVsNQ1GbaKe8QY0116nmNdnQ9XR/emUyG/iqI2MQiMXVCFKLWQiKn+zRp8KaHo9zJ7DrgNU0AlxgMnXecV8iTnYrFle1Ml+MCt5OsJJoH4bZQYdC3xclR+VsTsw+UtudrhHB8wKNx4sE28mm6XfwNTc4O3PwgTJbPKcfbcX5FdBrOX/cWXexCVP+0qvwYpszZcIjp4UBpzPcnOlZ5uUBRTIGwTcpQS01ajbqGYgfhNusKTnlrVXs2u/u3hGW3+b8iY0wFkly2vq2sLfFHnmHQzIXT/VTUME1VxSp/2igh0WhYEpqWu210F3WuQWJMwcJ7pZ8gdeeRUIGytgQehuVM+Yg7OT1txU5wsGcOMNg2E+4VXAbGPkiMePXEYW8uqeoGYrJycQLFjspfAqXcU09Ua/9K0N9m0HYCe5bu4kMQAy4/1ijEj8KnumHEbg82lW2oApahYyeWmW8DB5WR'],
      ['bafyreibbioafcfmozm5qgj56rcd62iqm7mhvwlsrkvzimqespzndin7ctu', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgKd7JTgqtWjO1CApwGhzTSfe71fCUrnGCXjqESDxPgFHYKlglAAFVEiBafnKO4MB7hJCF2Z2P2b6rwGitWYtoEc+8ZHiBXP+u5tgqWCUAAVUSIGbyY8QG9c36ELaqfhaCIF8Hz/AGoEvDIIDmeHJ+Xcfo2CpYJQABVRIght9iIpdBSk/OocJYiJZfyIGDuNkDTlq/cHYXRyBRqV3YKlglAAFVEiCM416Oc1zCCOWJ5ZiVVOMQt3tFc5mu40nU71Y+lGKk5g=='],
      ['bafkreidlrjmzkqgyyw3l3gx2du2pjh4oy3r3qlagg4qvhc43sths3vhpxe', '/DTn6J+84i3pstsZQhAsvR0PAtCEXDlngDoDjdx539kN5ZgLSx7pHAwUdjKozBujLAWFxYvfQYrn/0m3Aq8ygSnmKheA2G3JWU6bcM9kXuyYyF0Eg/MqHhRrg6aKY29Qtj5MUSt2hOWKW7/HDAWzlXvt+my1G5U0Qfcc7EATlyK7Xn3QeQjnMUF6qDijiIp/OIofkGRVdwPzQRg4QVmgRXPBk5CV/64BlNxqQQCuuH9WK36kgE5ewJvVZxk9DDXUCDtXrOcKEts8MWbIwIatZGdhbuW8tSX9pSbgey53xYApxAxs7s/1al0hDqTyrMA6cUiNp2y6kfMoTnXoQBaWO5ro3VPl/MVpouE5e+16kazuERhAn0MZVNCeusMPphOV64kRrMpLAYPB//LGffcAsKkROFQUCPtFplyPoa//aIeQAGXYmsPm3ROIPT1dpQJO'],
      ['bafyreid5jig2usxbzxvh6f34brpajeheurezd6r34s63atgvg4qt5bfoo4', 'pmRzYWx0UE4BNRWrmXwZfJNAUTKSaNllaW5kZXjYKlglAAFxEiAhQ4BRFY7LOwMnvoiH7SIM+w9bLlFVcoZAkn5aNDfinWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBrilmVQNjFtr2a+h009J+OxuO4LAY3IVOLm5TPLdTvuWpjb21taXRtZW50WCBVcGc+A8B1dp9J6tJxQ9eDN/5819iP1CY/dj3PU3vTJg==']
    ],
    key: '6a42e7c1418ec56a9c42e46310d5b0a6d77499201f47dce1114c7141d537e975',
    root: 'bafyreid5jig2usxbzxvh6f34brpajeheurezd6r34s63atgvg4qt5bfoo4',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: altered',
    description: 'a bit of it is flipped',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafyreigjrbckyoq2ejtrwqmpseidqabynwbay5exe25a6cfml2qe5ilxbm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCAkcS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigjrbckyoq2ejtrwqmpseidqabynwbay5exe25a6cfml2qe5ilxbm',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: zeros',
    description: 'none was computed',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafyreihwarjzjoxpdgpb5m5bkguoo64h3m3njx32tkbkav6othi4c5ot4q', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihwarjzjoxpdgpb5m5bkguoo64h3m3njx32tkbkav6othi4c5ot4q',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: another salt',
    description: 'the salt was changed',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafyreigg3uo6oqi2wqulddtthrydjtxcqpmlvxywslclypytjd53d5pn54', 'pmRzYWx0UE4BNRWrmXwZfJNAUTKSaNllaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigg3uo6oqi2wqulddtthrydjtxcqpmlvxywslclypytjd53d5pn54',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: another manifest',
    description: 'a data block of the same graph in the manifest\'s place',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafyreigtdyzpzw3a4x3di5kd6k2eab2gzwq2ajuvbe3ppveolrijhkyjee', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri2pjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigtdyzpzw3a4x3di5kd6k2eab2gzwq2ajuvbe3ppveolrijhkyjee',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: another index',
    description: 'a smaller index, well formed, whose blocks are all there',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafyreiaud3nfblq5t3sukhlsbndsk4elsx3kasqu5iyprpnolsxegeqyzu', 'omVsZXZlbABlbGlua3OB2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4s='],
      ['bafyreihvj7gschfwidtu5zo5m66tdfq5wvlzhfrk36tfm43ejjbwk34g6i', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAUHtpQrh2e5UUdcgtHJXCLlfagShTqMPi9rlyuQxIYzWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihvj7gschfwidtu5zo5m66tdfq5wvlzhfrk36tfm43ejjbwk34g6i',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: wrapped keys added',
    description: 'a field was added',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafyreibmnfdjjrlo45j43autpkh3jbkwi3p6r4krn6oq5vz37deoegvrjq', 'p2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFnd3JhcHBlZNgqWCUAAVUSIHaDXnKanqG/IjQ13n4U+kN5XD4t3QQGi195XIMf3lZJaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggNHEuYLRqxtt+agPt//F/+wCsSLA2ORdoVvj1HHAeJhI='],
      ['bafkreidwqnphfgu6ug7senbv3z7bj6sdpfod4lo5aqdiwx3zlsbr7xswje', 'Oau0D6CNtGD2o8rdrr9hB01QU3TOxwVaTBTdyuzx/Tavt0HscVQ4GA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibmnfdjjrlo45j43autpkh3jbkwi3p6r4krn6oq5vz37deoegvrjq',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: wrapped keys stripped',
    description: 'a field was taken away',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafkreidwqnphfgu6ug7senbv3z7bj6sdpfod4lo5aqdiwx3zlsbr7xswje', 'Oau0D6CNtGD2o8rdrr9hB01QU3TOxwVaTBTdyuzx/Tavt0HscVQ4GA=='],
      ['bafyreicy3d5ehlnknfaxanqvyinlpnh72vc6jgtneayv7ocjwy5pvufoii', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCBo1HmMWrDEqaFxQViW7rcBMMOYQgy18u2+2dRym4C4AQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicy3d5ehlnknfaxanqvyinlpnh72vc6jgtneayv7ocjwy5pvufoii',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: wrapped keys swapped',
    description: 'a field was changed',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafkreidwqnphfgu6ug7senbv3z7bj6sdpfod4lo5aqdiwx3zlsbr7xswje', 'Oau0D6CNtGD2o8rdrr9hB01QU3TOxwVaTBTdyuzx/Tavt0HscVQ4GA=='],
      ['bafyreiem7je2gzn2fq66v74fqbtxtyuxrx3ftg3cv7e4sj32mjb6hbf6t4', 'p2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFnd3JhcHBlZNgqWCUAAVUSIK/D8yho1XaSM1QJxqsFahKQkV37bkI9oKJfnBULdlzzaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggaNR5jFqwxKmhcUFYlu63ATDDmEIMtfLtvtnUcpuAuAE='],
      ['bafkreifpypzsq2gvo2jdgvajy2vqk2qssciv363oii62bis7tqkqw5s46m', 'Nr51mdWdjNLFbitvpqC2nJCdpEfeu4nT3H9ERaNFuE8sVZv0EaN1ug==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiem7je2gzn2fq66v74fqbtxtyuxrx3ftg3cv7e4sj32mjb6hbf6t4',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: under the graph key',
    description: 'computed with another key of the same graph',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafkreidg6jr4ibxvzx5bbnvkpylieic7a7h7abvajpbsbahgpbzh4xoh5a', 'IvZO0/2RNPLDXjBitaLbXGfMAapmxcX3SxBPC2grSLswim/s7VSAOZxhSD2mawo6sq/JzPIpCqSYXb+kwxNrpTEZiNqd3Dc2'],
      ['bafkreieg35rcff2bjjh45ioclcejmx6iqgb3rwidjznl64dwc5dsaunjlu', '10ooH9sdJsItJsF0L92Zq6BtvkFOIl7W20oLpVbETBjnWahog97Kcmh2/m9AmKngNXVvI/0Nj5gIjBYF/vvvMORriYXTqcNO'],
      ['bafkreic2pzzi5ygapocjbboztwh5tpvlybuk2wmlnai47pdepcavz75o4y', 'K7GdcSA5IFR+3/5mQPBTchwIipTzyH0rBA7JADHPQj5/W2NdmPaNAOPuGPSJvnklQhdGmz+hAjsxks8ACARCxRr7aRCj7+DjeobEM1W06Ph4ZjEVdPiGRb9KY/pcZFjGd2OkkiyY4fuYWxWQt5jHlZrZW6P0EpNw'],
      ['bafkreiem4npi4424yieolcpftckvjyyqw55uk44zv3rutvhpky7jiyve4y', 'L3Mx+BA/fRvUwh0fa1PYkf1A/K9edbC4S1gqqTim2VvicGOOd8ByAe6/EH+FV6nGYkqZTBwnqRQpmLEC5/osMuva/41DVoJcl0PnZpImSugm6eSUTF2htZt2WOwS7jzUbPakBCd6E3TlA7VaKGTFWkA1zSDF/XFWWY2AGAOaW6Q2w0ywBJUFeJlK5UZXTyp7+RG+Ztvmlu2IRWBQF+IBsw=='],
      ['bafkreibj33eu4cvnliz3kcakoanbzu2j6655l4euvzyyexr2qredyt4ake', 'DgVaj3XTxim2HPzz7mod53FhTCf02+RrlLW2fqv0u9eNF2CAVsNQ1GbaKe8QY0116nmNdnQ9XR/emUyG/iqI2MQiMXVCFKLWQiKn+zRp8KaHo9zJ7DrgNU0AlxgMnXecV8iTnYrFle1Ml+MCt5OsJJoH4bZQYdC3xclR+VsTsw+UtudrhHB8wKNx4sE28mm6XfwNTc4O3PwgTJbPKcfbcX5FdBrOX/cWXexCVP+0qvwYpszZcIjp4UBpzPcnOlZ5uUBRTIGwTcpQS01ajbqGYgfhNusKTnlrVXs2u/u3hGW3+b8iY0wFkly2vq2sLfFHnmHQzIXT/VTUME1VxSp/2igh0WhYEpqWu210F3WuQWJMwcJ7pZ8gdeeRUIGytgQehuVM+Yg7OT1txU5wsGcOMNg2E+4VXAbGPkiMePXEYW8uqeoGYrJycQLFjspfAqXcU09Ua/9K0N9m0HYCe5bu4kMQAy4/1ijEj8KnumHEbg82lW2oApahYyeWmW8DB5WR'],
      ['bafyreibbioafcfmozm5qgj56rcd62iqm7mhvwlsrkvzimqespzndin7ctu', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgKd7JTgqtWjO1CApwGhzTSfe71fCUrnGCXjqESDxPgFHYKlglAAFVEiBafnKO4MB7hJCF2Z2P2b6rwGitWYtoEc+8ZHiBXP+u5tgqWCUAAVUSIGbyY8QG9c36ELaqfhaCIF8Hz/AGoEvDIIDmeHJ+Xcfo2CpYJQABVRIght9iIpdBSk/OocJYiJZfyIGDuNkDTlq/cHYXRyBRqV3YKlglAAFVEiCM416Oc1zCCOWJ5ZiVVOMQt3tFc5mu40nU71Y+lGKk5g=='],
      ['bafkreidlrjmzkqgyyw3l3gx2du2pjh4oy3r3qlagg4qvhc43sths3vhpxe', '/DTn6J+84i3pstsZQhAsvR0PAtCEXDlngDoDjdx539kN5ZgLSx7pHAwUdjKozBujLAWFxYvfQYrn/0m3Aq8ygSnmKheA2G3JWU6bcM9kXuyYyF0Eg/MqHhRrg6aKY29Qtj5MUSt2hOWKW7/HDAWzlXvt+my1G5U0Qfcc7EATlyK7Xn3QeQjnMUF6qDijiIp/OIofkGRVdwPzQRg4QVmgRXPBk5CV/64BlNxqQQCuuH9WK36kgE5ewJvVZxk9DDXUCDtXrOcKEts8MWbIwIatZGdhbuW8tSX9pSbgey53xYApxAxs7s/1al0hDqTyrMA6cUiNp2y6kfMoTnXoQBaWO5ro3VPl/MVpouE5e+16kazuERhAn0MZVNCeusMPphOV64kRrMpLAYPB//LGffcAsKkROFQUCPtFplyPoa//aIeQAGXYmsPm3ROIPT1dpQJO'],
      ['bafyreidqc7zn3k7dd26vcghzdhidnm4uzmmfsxsduwgunhab2afyqhnzte', 'pmRzYWx0UE4BNRWrmXwZfJNAUTKSaNllaW5kZXjYKlglAAFxEiAhQ4BRFY7LOwMnvoiH7SIM+w9bLlFVcoZAkn5aNDfinWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBrilmVQNjFtr2a+h009J+OxuO4LAY3IVOLm5TPLdTvuWpjb21taXRtZW50WCABDhvzizkpqRKeQ3z/y7hr2JpeYnhoMYIzaRyH7QvLTw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidqc7zn3k7dd26vcghzdhidnm4uzmmfsxsduwgunhab2afyqhnzte',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: under the seal key',
    description: 'computed with another key of the same graph',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafkreidg6jr4ibxvzx5bbnvkpylieic7a7h7abvajpbsbahgpbzh4xoh5a', 'IvZO0/2RNPLDXjBitaLbXGfMAapmxcX3SxBPC2grSLswim/s7VSAOZxhSD2mawo6sq/JzPIpCqSYXb+kwxNrpTEZiNqd3Dc2'],
      ['bafkreieg35rcff2bjjh45ioclcejmx6iqgb3rwidjznl64dwc5dsaunjlu', '10ooH9sdJsItJsF0L92Zq6BtvkFOIl7W20oLpVbETBjnWahog97Kcmh2/m9AmKngNXVvI/0Nj5gIjBYF/vvvMORriYXTqcNO'],
      ['bafkreic2pzzi5ygapocjbboztwh5tpvlybuk2wmlnai47pdepcavz75o4y', 'K7GdcSA5IFR+3/5mQPBTchwIipTzyH0rBA7JADHPQj5/W2NdmPaNAOPuGPSJvnklQhdGmz+hAjsxks8ACARCxRr7aRCj7+DjeobEM1W06Ph4ZjEVdPiGRb9KY/pcZFjGd2OkkiyY4fuYWxWQt5jHlZrZW6P0EpNw'],
      ['bafkreiem4npi4424yieolcpftckvjyyqw55uk44zv3rutvhpky7jiyve4y', 'L3Mx+BA/fRvUwh0fa1PYkf1A/K9edbC4S1gqqTim2VvicGOOd8ByAe6/EH+FV6nGYkqZTBwnqRQpmLEC5/osMuva/41DVoJcl0PnZpImSugm6eSUTF2htZt2WOwS7jzUbPakBCd6E3TlA7VaKGTFWkA1zSDF/XFWWY2AGAOaW6Q2w0ywBJUFeJlK5UZXTyp7+RG+Ztvmlu2IRWBQF+IBsw=='],
      ['bafkreibj33eu4cvnliz3kcakoanbzu2j6655l4euvzyyexr2qredyt4ake', 'DgVaj3XTxim2HPzz7mod53FhTCf02+RrlLW2fqv0u9eNF2CAVsNQ1GbaKe8QY0116nmNdnQ9XR/emUyG/iqI2MQiMXVCFKLWQiKn+zRp8KaHo9zJ7DrgNU0AlxgMnXecV8iTnYrFle1Ml+MCt5OsJJoH4bZQYdC3xclR+VsTsw+UtudrhHB8wKNx4sE28mm6XfwNTc4O3PwgTJbPKcfbcX5FdBrOX/cWXexCVP+0qvwYpszZcIjp4UBpzPcnOlZ5uUBRTIGwTcpQS01ajbqGYgfhNusKTnlrVXs2u/u3hGW3+b8iY0wFkly2vq2sLfFHnmHQzIXT/VTUME1VxSp/2igh0WhYEpqWu210F3WuQWJMwcJ7pZ8gdeeRUIGytgQehuVM+Yg7OT1txU5wsGcOMNg2E+4VXAbGPkiMePXEYW8uqeoGYrJycQLFjspfAqXcU09Ua/9K0N9m0HYCe5bu4kMQAy4/1ijEj8KnumHEbg82lW2oApahYyeWmW8DB5WR'],
      ['bafyreibbioafcfmozm5qgj56rcd62iqm7mhvwlsrkvzimqespzndin7ctu', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgKd7JTgqtWjO1CApwGhzTSfe71fCUrnGCXjqESDxPgFHYKlglAAFVEiBafnKO4MB7hJCF2Z2P2b6rwGitWYtoEc+8ZHiBXP+u5tgqWCUAAVUSIGbyY8QG9c36ELaqfhaCIF8Hz/AGoEvDIIDmeHJ+Xcfo2CpYJQABVRIght9iIpdBSk/OocJYiJZfyIGDuNkDTlq/cHYXRyBRqV3YKlglAAFVEiCM416Oc1zCCOWJ5ZiVVOMQt3tFc5mu40nU71Y+lGKk5g=='],
      ['bafkreidlrjmzkqgyyw3l3gx2du2pjh4oy3r3qlagg4qvhc43sths3vhpxe', '/DTn6J+84i3pstsZQhAsvR0PAtCEXDlngDoDjdx539kN5ZgLSx7pHAwUdjKozBujLAWFxYvfQYrn/0m3Aq8ygSnmKheA2G3JWU6bcM9kXuyYyF0Eg/MqHhRrg6aKY29Qtj5MUSt2hOWKW7/HDAWzlXvt+my1G5U0Qfcc7EATlyK7Xn3QeQjnMUF6qDijiIp/OIofkGRVdwPzQRg4QVmgRXPBk5CV/64BlNxqQQCuuH9WK36kgE5ewJvVZxk9DDXUCDtXrOcKEts8MWbIwIatZGdhbuW8tSX9pSbgey53xYApxAxs7s/1al0hDqTyrMA6cUiNp2y6kfMoTnXoQBaWO5ro3VPl/MVpouE5e+16kazuERhAn0MZVNCeusMPphOV64kRrMpLAYPB//LGffcAsKkROFQUCPtFplyPoa//aIeQAGXYmsPm3ROIPT1dpQJO'],
      ['bafyreidrgbctibtlrkvq3tdcfpb74vp33v3trkh7v3abdilschqqkqufva', 'pmRzYWx0UE4BNRWrmXwZfJNAUTKSaNllaW5kZXjYKlglAAFxEiAhQ4BRFY7LOwMnvoiH7SIM+w9bLlFVcoZAkn5aNDfinWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBrilmVQNjFtr2a+h009J+OxuO4LAY3IVOLm5TPLdTvuWpjb21taXRtZW50WCD5UNJKaH7//FVxkCJIFBppjB0kDQBjWR5EtNk09KU1dA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidrgbctibtlrkvq3tdcfpb74vp33v3trkh7v3abdilschqqkqufva',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: under the nonce key',
    description: 'computed with another key of the same graph',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafkreidg6jr4ibxvzx5bbnvkpylieic7a7h7abvajpbsbahgpbzh4xoh5a', 'IvZO0/2RNPLDXjBitaLbXGfMAapmxcX3SxBPC2grSLswim/s7VSAOZxhSD2mawo6sq/JzPIpCqSYXb+kwxNrpTEZiNqd3Dc2'],
      ['bafkreieg35rcff2bjjh45ioclcejmx6iqgb3rwidjznl64dwc5dsaunjlu', '10ooH9sdJsItJsF0L92Zq6BtvkFOIl7W20oLpVbETBjnWahog97Kcmh2/m9AmKngNXVvI/0Nj5gIjBYF/vvvMORriYXTqcNO'],
      ['bafkreic2pzzi5ygapocjbboztwh5tpvlybuk2wmlnai47pdepcavz75o4y', 'K7GdcSA5IFR+3/5mQPBTchwIipTzyH0rBA7JADHPQj5/W2NdmPaNAOPuGPSJvnklQhdGmz+hAjsxks8ACARCxRr7aRCj7+DjeobEM1W06Ph4ZjEVdPiGRb9KY/pcZFjGd2OkkiyY4fuYWxWQt5jHlZrZW6P0EpNw'],
      ['bafkreiem4npi4424yieolcpftckvjyyqw55uk44zv3rutvhpky7jiyve4y', 'L3Mx+BA/fRvUwh0fa1PYkf1A/K9edbC4S1gqqTim2VvicGOOd8ByAe6/EH+FV6nGYkqZTBwnqRQpmLEC5/osMuva/41DVoJcl0PnZpImSugm6eSUTF2htZt2WOwS7jzUbPakBCd6E3TlA7VaKGTFWkA1zSDF/XFWWY2AGAOaW6Q2w0ywBJUFeJlK5UZXTyp7+RG+Ztvmlu2IRWBQF+IBsw=='],
      ['bafkreibj33eu4cvnliz3kcakoanbzu2j6655l4euvzyyexr2qredyt4ake', 'DgVaj3XTxim2HPzz7mod53FhTCf02+RrlLW2fqv0u9eNF2CAVsNQ1GbaKe8QY0116nmNdnQ9XR/emUyG/iqI2MQiMXVCFKLWQiKn+zRp8KaHo9zJ7DrgNU0AlxgMnXecV8iTnYrFle1Ml+MCt5OsJJoH4bZQYdC3xclR+VsTsw+UtudrhHB8wKNx4sE28mm6XfwNTc4O3PwgTJbPKcfbcX5FdBrOX/cWXexCVP+0qvwYpszZcIjp4UBpzPcnOlZ5uUBRTIGwTcpQS01ajbqGYgfhNusKTnlrVXs2u/u3hGW3+b8iY0wFkly2vq2sLfFHnmHQzIXT/VTUME1VxSp/2igh0WhYEpqWu210F3WuQWJMwcJ7pZ8gdeeRUIGytgQehuVM+Yg7OT1txU5wsGcOMNg2E+4VXAbGPkiMePXEYW8uqeoGYrJycQLFjspfAqXcU09Ua/9K0N9m0HYCe5bu4kMQAy4/1ijEj8KnumHEbg82lW2oApahYyeWmW8DB5WR'],
      ['bafyreibbioafcfmozm5qgj56rcd62iqm7mhvwlsrkvzimqespzndin7ctu', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgKd7JTgqtWjO1CApwGhzTSfe71fCUrnGCXjqESDxPgFHYKlglAAFVEiBafnKO4MB7hJCF2Z2P2b6rwGitWYtoEc+8ZHiBXP+u5tgqWCUAAVUSIGbyY8QG9c36ELaqfhaCIF8Hz/AGoEvDIIDmeHJ+Xcfo2CpYJQABVRIght9iIpdBSk/OocJYiJZfyIGDuNkDTlq/cHYXRyBRqV3YKlglAAFVEiCM416Oc1zCCOWJ5ZiVVOMQt3tFc5mu40nU71Y+lGKk5g=='],
      ['bafkreidlrjmzkqgyyw3l3gx2du2pjh4oy3r3qlagg4qvhc43sths3vhpxe', '/DTn6J+84i3pstsZQhAsvR0PAtCEXDlngDoDjdx539kN5ZgLSx7pHAwUdjKozBujLAWFxYvfQYrn/0m3Aq8ygSnmKheA2G3JWU6bcM9kXuyYyF0Eg/MqHhRrg6aKY29Qtj5MUSt2hOWKW7/HDAWzlXvt+my1G5U0Qfcc7EATlyK7Xn3QeQjnMUF6qDijiIp/OIofkGRVdwPzQRg4QVmgRXPBk5CV/64BlNxqQQCuuH9WK36kgE5ewJvVZxk9DDXUCDtXrOcKEts8MWbIwIatZGdhbuW8tSX9pSbgey53xYApxAxs7s/1al0hDqTyrMA6cUiNp2y6kfMoTnXoQBaWO5ro3VPl/MVpouE5e+16kazuERhAn0MZVNCeusMPphOV64kRrMpLAYPB//LGffcAsKkROFQUCPtFplyPoa//aIeQAGXYmsPm3ROIPT1dpQJO'],
      ['bafyreiabfk2jia2fp2oj32qzr6ehl5zdaapyie5afhv7blvvlxeh2crqai', 'pmRzYWx0UE4BNRWrmXwZfJNAUTKSaNllaW5kZXjYKlglAAFxEiAhQ4BRFY7LOwMnvoiH7SIM+w9bLlFVcoZAkn5aNDfinWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBrilmVQNjFtr2a+h009J+OxuO4LAY3IVOLm5TPLdTvuWpjb21taXRtZW50WCAFOJarygp6Fcvn5wCLdh3MI+QnX0mYjDfU6gsmKHdt5A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiabfk2jia2fp2oj32qzr6ehl5zdaapyie5afhv7blvvlxeh2crqai',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  },
  {
    name: 'commitment: crafted for two keys',
    description: 'the manifest opens under both keys as far as AES-GCM can tell; the commitment is of the other one',
    layer: 'commitment',
    base: 'small tree',
    put: [
      ['bafkreidg6jr4ibxvzx5bbnvkpylieic7a7h7abvajpbsbahgpbzh4xoh5a', 'IvZO0/2RNPLDXjBitaLbXGfMAapmxcX3SxBPC2grSLswim/s7VSAOZxhSD2mawo6sq/JzPIpCqSYXb+kwxNrpTEZiNqd3Dc2'],
      ['bafkreieg35rcff2bjjh45ioclcejmx6iqgb3rwidjznl64dwc5dsaunjlu', '10ooH9sdJsItJsF0L92Zq6BtvkFOIl7W20oLpVbETBjnWahog97Kcmh2/m9AmKngNXVvI/0Nj5gIjBYF/vvvMORriYXTqcNO'],
      ['bafkreic2pzzi5ygapocjbboztwh5tpvlybuk2wmlnai47pdepcavz75o4y', 'K7GdcSA5IFR+3/5mQPBTchwIipTzyH0rBA7JADHPQj5/W2NdmPaNAOPuGPSJvnklQhdGmz+hAjsxks8ACARCxRr7aRCj7+DjeobEM1W06Ph4ZjEVdPiGRb9KY/pcZFjGd2OkkiyY4fuYWxWQt5jHlZrZW6P0EpNw'],
      ['bafkreiem4npi4424yieolcpftckvjyyqw55uk44zv3rutvhpky7jiyve4y', 'L3Mx+BA/fRvUwh0fa1PYkf1A/K9edbC4S1gqqTim2VvicGOOd8ByAe6/EH+FV6nGYkqZTBwnqRQpmLEC5/osMuva/41DVoJcl0PnZpImSugm6eSUTF2htZt2WOwS7jzUbPakBCd6E3TlA7VaKGTFWkA1zSDF/XFWWY2AGAOaW6Q2w0ywBJUFeJlK5UZXTyp7+RG+Ztvmlu2IRWBQF+IBsw=='],
      ['bafkreibj33eu4cvnliz3kcakoanbzu2j6655l4euvzyyexr2qredyt4ake', 'DgVaj3XTxim2HPzz7mod53FhTCf02+RrlLW2fqv0u9eNF2CAVsNQ1GbaKe8QY0116nmNdnQ9XR/emUyG/iqI2MQiMXVCFKLWQiKn+zRp8KaHo9zJ7DrgNU0AlxgMnXecV8iTnYrFle1Ml+MCt5OsJJoH4bZQYdC3xclR+VsTsw+UtudrhHB8wKNx4sE28mm6XfwNTc4O3PwgTJbPKcfbcX5FdBrOX/cWXexCVP+0qvwYpszZcIjp4UBpzPcnOlZ5uUBRTIGwTcpQS01ajbqGYgfhNusKTnlrVXs2u/u3hGW3+b8iY0wFkly2vq2sLfFHnmHQzIXT/VTUME1VxSp/2igh0WhYEpqWu210F3WuQWJMwcJ7pZ8gdeeRUIGytgQehuVM+Yg7OT1txU5wsGcOMNg2E+4VXAbGPkiMePXEYW8uqeoGYrJycQLFjspfAqXcU09Ua/9K0N9m0HYCe5bu4kMQAy4/1ijEj8KnumHEbg82lW2oApahYyeWmW8DB5WR'],
      ['bafyreibbioafcfmozm5qgj56rcd62iqm7mhvwlsrkvzimqespzndin7ctu', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgKd7JTgqtWjO1CApwGhzTSfe71fCUrnGCXjqESDxPgFHYKlglAAFVEiBafnKO4MB7hJCF2Z2P2b6rwGitWYtoEc+8ZHiBXP+u5tgqWCUAAVUSIGbyY8QG9c36ELaqfhaCIF8Hz/AGoEvDIIDmeHJ+Xcfo2CpYJQABVRIght9iIpdBSk/OocJYiJZfyIGDuNkDTlq/cHYXRyBRqV3YKlglAAFVEiCM416Oc1zCCOWJ5ZiVVOMQt3tFc5mu40nU71Y+lGKk5g=='],
      ['bafkreic3twqg2txoowwiqw5m2wxkhhgzfnxrovx62qst5a4zddsn42zpau', 'xxu0Ek9xl3DqqKrG2okuUKJ1E+TLIviE64/bg806OC2Vi9r0/30vQx6rKUQ='],
      ['bafyreibuuy5refgwdz7csfct3s3i54tc6vgk5qvuhjsogw2ffgvl3foyky', 'pmRzYWx0UE4BNRWrmXwZfJNAUTKSaNllaW5kZXjYKlglAAFxEiAhQ4BRFY7LOwMnvoiH7SIM+w9bLlFVcoZAkn5aNDfinWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBbnaBtTu51rIhbrNWuo5zZK28XVv7UJT6DmRjk3msvBWpjb21taXRtZW50WCD2l9Z91hqtZCKy4cI0ccJfA0JaRcWNjJ9RFgQZdI2Z7A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibuuy5refgwdz7csfct3s3i54tc6vgk5qvuhjsogw2ffgvl3foyky',
    decrypt: 'WrongKeyError',
    verify: 'WrongKeyError',
    audit: null
  }
]
