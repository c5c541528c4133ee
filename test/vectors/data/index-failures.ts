import type { FailureVector } from '../util/types.ts'

export const indexFailures: FailureVector[] = [
  {
    name: 'index: no links',
    description: 'a node has 1 to 1,024 links',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreib2e4ifbjlvqgxoumf3pkthxznwvmygdiidp56nhwircp3vvtuuhm', 'omVsZXZlbABlbGlua3OA'],
      ['bafkreigj3fx5eo7fonznqteso5xisi3njhsix5pjvjlnigrknl2bcd3yve', 'CK7Z1PdDjnCktWe1koHyR2NKPlEgOhmKmyqkTYYiivYKAVyO4aVttlnwySnA3kiXWcyUVPjjoeYIzUfGnQn1PYSPBMI9i79KbUGYRW96oqVao6el1sf/en3TYLGRSnHRjf1onRk4l2wgiWfk6R/Q+oOJpbGy6Qi+oba3a3soBw7TpzV1EhYP40qTMSHGaa02s7LaBFx2V5qgzpgqj9k4ndKDAEZF9WgGDtds/NVJmjGC6I45lkvBgYykdPQZ4PqJm+0QRNP4Qu9MOVKkx7BrwF9lZiSh1EvcywJAb+ftnAkRq3v9eldFA05Zw7h+j811A1hoIAM2dTfZgeo1Ft8oWL+QRAcU9rgPP6CWPfZuO5omgHGh3VJAakEDvVoRWQ7F'],
      ['bafyreih2zxpjnk73fuwtig4yhhkpxmiyw5raiduf6shskago2ubkgmyiqm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiA6JxBQpXWBruowu3qme+W2qzBhoQN/fNPZERP3Ws6UO2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDJ2W/SO+VzcthMknduiSNtSeSL9emqVtQaKmr0EQ94qWpjb21taXRtZW50WCDK0RkGpepiboG62OexccOFHGVJstUmr9SsZTfjR0tLEQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreih2zxpjnk73fuwtig4yhhkpxmiyw5raiduf6shskago2ubkgmyiqm',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: in another order',
    description: 'two links are swapped',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreiayjlgefxm2rrlzqh7goyty6ffhkzrfwwgjmm6nnjfyi6h4fpd3le', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreihofhevj6bghaqh4i3e3o5u5x6eu6emrjjwhojoeoyw7xmzxlt2mq', 'X6Cmn3WNFidH97E8yD/L4J1HBKLmnZiXuERayv8YH1TNJk1tRdX7mC0iL8sfaCGD4Wu84WrhCGeHWTEUi2ohYw9ahnGZL/nJ9az/gTWfbILjMPn9dgKdzNkUhsdUe0+S60gL5xkKS7p7o2JnwG04Jig5jOBp6w5MFeAI3YZm1IxWkw1H/6BcbX1+Ybi99V1QETNqwXxeuN5Im6rh0WFZR1Chy7aX83wkmu4W324M+pt/yyPy/2AcVgkQNIEFOrRmoYa+EEuAPxgEc/Lc4RZTe3LPAPMHbc7MsdVc0j9KjQgmlNiK2Bmvge2ebyoUwW6P9Qjzs6rlzdwu4Y7Zq/eDKUZRyVJWia1aCtU2ATzQx/bY1LHrmfsVSs4La98Jypph'],
      ['bafyreidmdnrn45gepgr7dozmyrpbanorx4lgzb2wzxpxe3j2r5ebketztq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAYSsxC3ZqMV5gf5nYnjxSnVmJbWMljPNakuEePwrx7WWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDuKclU+CY4IH4jZNu7Tt/Ep4jIpTY7kuI7Fv3Zm656ZGpjb21taXRtZW50WCAEVA6aaTv0cQcZ4edumt+9TR1yc3f0CZANOsUaNw9CdQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidmdnrn45gepgr7dozmyrpbanorx4lgzb2wzxpxe3j2r5ebketztq',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: backwards',
    description: 'the links are descending',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreicvg2g5gamc363pjak7ua2goravrm5vz64mmwgrl32yvanswr5qqu', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXTYKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4s='],
      ['bafkreia2jvf2meobhc5anuf6wdqflevqm6b22dwe27gvbgn7udxsbzfbm4', 'pKudpGdQMrY82XWbiDTQ94Y9n1GrtZIZLRCr3tgZukhkRq92IR/h8RbfVIlUekXwBLHk80t0Bt88m+gC0eNJaekejIHqSwCgFN6Q45ziKiH2vbeKwv7wJLNEOMHE7lzsrnUQsPjsq4px3sZiuzO01F0/bK8Bwv+r09bQ0MDwvK/OF07WezZX5EwtU6NLkpb8IteGebVbw8W2by6G3nzAmNDe550MUbWZBGehQiXaCO379luA8j3VMiWjr+lD7G8crULwHLTjICCkp6P50RWm1HEVCw+AfN1oAjvn+oZaLekyyofb6Rb+t6lsBorjiWyFz1EHGNOIC5JiORi2YzzlxJkMRNxXVnNXjX13JdkQdZIWXLLk443DuK3p+vpWnH3X'],
      ['bafyreiesgrr6wjw5dbb2m4dq2amzd4ri764u5rz4mfdbpsp4eej6k7wu6y', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBVNo3TAYLftvSBX6A0Z0QViztc+4xljRXvWKgbK0ewhWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAaTUumEcE4ugbQvrDgVZKwZ4OtDsTXzVCZv6DvIOShZ2pjb21taXRtZW50WCBlVFnkWj9Dzkakfp6lcYnpI3m7CulMLic5B+cnUzuLJg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiesgrr6wjw5dbb2m4dq2amzd4ri764u5rz4mfdbpsp4eej6k7wu6y',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a link twice',
    description: 'the same digest in a row',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreianxjpgon5hxv2qhivisjs4g5ykaauqaqv6rwyp5igkezdit7ntua', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreihf6boxsj57ioj6knukoan45yguumnwfcehgkpfdphcdn7rpa6mau', 'rVnfo3KnLj7h/dnQe0n/uT6q8fdaArj5JWeoGX+J1leTPQcrhg5XyuiixMGCIAgjXahatxZnEzUB/q//iy4wRUUuXg4XKM6R4Fy3qqUQcanI2dXvXukheDudrwdFBEhBuf69wiSdWbDxlP4ex1hOkq1R8sjMeRl5B222FDohHw5MYDVUUZkHMQ0V4xCXZ1jl6PH5vaCdLweResRbvoK1PUDP/awHzLzLSLBoCS4/y4Gbtdkr1QOFpV1nnS5NxhBFU7ePqLO6OhTovuqCnnEhz/a3RkYCwABim4EaCeZjFYjuEvDlTR2DxzYLunT+L1q4KCPa3H4LYp+TGpnQgkV8vyf0a72USuBTtKuVXMK33RjVYbm1YM0rGugRyhjxO8QN'],
      ['bafyreia2bwgikhflfozvhlmygfcjiip3kxyrfomk6myib2mhjlhww7zx7e', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiANul5nN6e9dQOiqJJlw3cKACkAQr6NsP6gyiZGif2zoGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDl8F15J79Dk+U2inAbzuDUoxtiiIcynlG84ht/F4PMBWpjb21taXRtZW50WCDOvwVdnWg+eQH61czSxXSEJg2gkfLZw1mrSVI9Doy3tA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreia2bwgikhflfozvhlmygfcjiip3kxyrfomk6myib2mhjlhww7zx7e',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: the first link at the end again',
    description: 'not ascending',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreicpljlld5ooy4exdl2buniz36lvsqyezz7nuicsg7ufupofvuetue', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXTYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwriw=='],
      ['bafkreialspgcyxdo7lkf5pzg526hxgrvkkum45iz7i7pnm2ku3cjrl7lca', 'muC2JAT0p0VCwhsMV5VrSgXEAts1+usRMdbEUZOb2htGTI+c4IkbFjkE6ZLs1sGELrXbQ7acO712GPtGL3LTFCQkQ3qAtMlS5pbcT9t75QfiqyAwflvh5i3u4NqiTKsxg562PQDTbf0LyfXCpNH1RfqZ4Sm+UfbqJ/9ZeuOLgBZtsJMY6ndjLmydjlzom4gC9mzcqoCf1p36IUJiOZrox5Jod8PuQ6cUqiaH+IruVpGgz4m1f1MEX9UFWfGxQ8D9ZbgMED+a3fQ7AA6lsq8JxcOxVRP7fmyoTRjh40xwZfKTirAfxPpsJ1dvBc1ou3/7v4i9kzydDA0CHR/zYRiarHE5gM8+Q+J92ISep8a/delKDzzGEltthci11vx2/hSw'],
      ['bafyreiclf3wnyv2n77sscc64e5jyrgpyjzg7iwvqworih7dkpnhnhjj7jm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBPWlax9c7HCXGvQaNRnfl1lDBM5+2iBSN+haPcWtCToWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiALk8wsXG761F6/Ju68e5o1UqjOdRn6PvazSqbEmK/rEGpjb21taXRtZW50WCC6YcGWSXtNbhHPOwCs9GVwBHj8MhypxSmDab/Fdam8Dg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiclf3wnyv2n77sscc64e5jyrgpyjzg7iwvqworih7dkpnhnhjj7jm',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: level 8',
    description: 'levels are 0 to 7',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreihrmna4dug4pgaxov6wddsejxeoni6p6jf2ikvwsb6w7mdahnbvgu', 'omVsZXZlbAhlbGlua3OE2CpYJQABcRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFxEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAXESIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABcRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreibru5zzymsmoq766pjfhuccsiw722jqzcpbdfaydaze2o6k55ny24', 'qY0q4ymcDuFg/vDIT6gncopTuuygcsH6ws4IjkTAsTXJqrmKRgc2NHPUG9/Op3bGDxOWO+OBWAndomx0CkO//Ju1G4YYDlH8mS278RvTAEq4WTGY2MwHb3/k1AZYbuItff8RLkPAnSs1Yt5fPA9pD8+7QJcg7fWkF3BPwBlV7bQ98GFarcZcEA9aha4aHNu16HgOTYr406mINg8YzdjttDTN5FUXObiyqKM2Tq2Q2hr53c2HzwJf81tDPeeQOzPLy1/8VSp38HVO/A0OUubqxX9rrRVZPRGFXjn0AqVipKlfVJfTNifNL0YDuw0uevalzAGHH5jZgX+u+hGMSQCiviBxYWNr42cvLGUrKqYKcZ7fiJPtJrpWn56WrfwQYj12'],
      ['bafyreibt3mrzpc65fxjzru3gbmkypuq4no5vhbveclwd5a3ln3ehjvq4ym', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDxY0HB0Nx5gXdX1hjkRNyOajz/JLpCq2kH1vsGA7Q1NWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAxp3OcMkx0P+89JT0EKSLf1pMMieEZQYGDJNO8rvW412pjb21taXRtZW50WCBN/30fPtf4j0hAlXysHOpjPBqzjlJEpITqAK3yNQkslg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibt3mrzpc65fxjzru3gbmkypuq4no5vhbveclwd5a3ln3ehjvq4ym',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: level -1',
    description: 'levels are 0 to 7',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreihnspv7japhtyx23ljgrumrhzh2bwc4o7lb54lv3dus4hmkjlalee', 'omVsZXZlbCBlbGlua3OE2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreihar65uaue5gku7xew6rmuk5nkpveavi7van7ha7eielzkjazkq3u', 'hYO7RJ8cq5nLgm9IIttZrtH24s1D9LcdkDV9F8q6AEIToWIfavslekAZ7J28VDDu2HdT/k0F7CK0RqkCTVjDBHzTUzrc2Yo67k5I283XhxOY676oT3BLhOJP8J4KrgcQvNYHO3UXzZGl677wL6roDlIqvHLhh6wkzejekbr0GdMdo4W8w3U9PdMK2IN+JwmalJth2AU1zG2eV/BIytUFc2SN8FlAlv6rfSJkuL+CPx2P/ek2/PnzD82pt8UCCqhHmoHutpH1Qwa0tofYh+dItr5Cb6t/cfIiL5QyJRPaO7zouEGCN5eDPB1oI1cD3GI2uS7U71weQu3KthPILgmWzJqdEc182eECNQYshz0PjHZG+p4P8AMqdbKcJzRwVdHL'],
      ['bafyreiebp3dvriyosetrhfaer7dknj5kmbkm5o3d647cjc72g4poadstze', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDtk+v0geeeL62tJo0ZE+T6DYXHfWHvF12OkuHYpKwLIWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDgj7tAUJ0yqfuS3osorrVPqQFUfqBvzg+RBF5UkGVQ3Wpjb21taXRtZW50WCCIhCCn8Iq9lhPFZ+L3cKCAstzFZOjV89CzzZvTxI29VQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiebp3dvriyosetrhfaer7dknj5kmbkm5o3d647cjc72g4poadstze',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a level as float',
    description: 'an integer is no float',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreib45svlkqguytpnrtsj6zbbzkrjunkzed6bn7xfqk6iv7a2ddcftm', 'omVsZXZlbPsAAAAAAAAAAGVsaW5rc4TYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreicdz7bhvs3yprsl4lhujwzbfdawq7wj3oesnnsuleyajxgnbkyumi', 'pTZrefLYXD+ZDPplGkqs6nb7w1J8WF1VVQfqn4jKJaTr3tI3Kw2X8Tg5nbrahA1aoq2XawMXx/RMoK3lUsa2Jy2IiUDpncF2Wy30Y0+67+WLkqvqL8araKbIEdNaQhQnE3HjftSWLjol9vcUW5GCi5xTh3mNRfmYjbzTTxwVBuEO15AXp6NZeMsg2HZfVmS5mHy0pksD/LqEI7g6xxrtUtEN1j66CEOFE7+YT3/A+6dGHIftf4jRSF7N1LRW5k6wwdA7SOm9aN6eMB0OWEPo2UA6Dp1vxTxxHejvtV7R0sTTC5c0xqtEvz2iXiI5vm5P6hzDWUs+34afz9pE5m6pekBEnfnPOl2GQaHgNlAV1JkCIosnI/KYeQCJJoeTjRww'],
      ['bafyreifu4vf4xpoxph5vdw2zurdwavg5cqvq5nsiddaljrssppliehm6jy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiA87Kq1QNTE3tjOSfZCHKopo1WSD8Fv7lgryK/BoYxFm2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBDz8J6y3h8ZL4s9E2yEowWh+yduJJrZUWTAE3M0KsUYmpjb21taXRtZW50WCCGfPhXQzo34VNPe6mMcvU7xEDcLATsTWbCQXb83q8HNQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifu4vf4xpoxph5vdw2zurdwavg5cqvq5nsiddaljrssppliehm6jy',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: level 1 over sealed blocks',
    description: 'only level 0 links them',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreibb75i5b6ixea65cq5iq4b5vshmmpcoecwryxuerwi4hbkuc3grdy', 'omVsZXZlbAFlbGlua3OE2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiehlcdkvtw7djvbctimspq42dpq54bzzz6pg657ad6el4vihltri4', 'bXtSTLbhy034K5HdqOkmfNJE4mjAI+kJgpXym16wMHn46CQURKoHx28R3f59m3CN5cZVvr9E+X/g8+ok0akMc9v+Voh592Zn6J877cpsVVzbhQhBqB6peUtZ/MKw4bipnuOKigLx/gRedsW31kymwFnr4M7HG2BbpOjlDVgi22YIcT6cvaqm64OwYGzoRQRvJXZVo7bCDvDsnFjUoQ0I5jPAVB32WgYeVowmuKI+q69vYRI1QqOTaQNQ2tsHg8a3uU5MPEtKT84+ZVDfzHTADsIkxnpXMO/cBzQ07hNxzdWLKaeGavcnvqWu8p5qtqNd+ye/ErieWR3Oo5K2/UOnmksb7WaGgCZn/pYtlUZqXQqDomLjzFuNdmtq9PK9pfr4'],
      ['bafyreidvqw3qmrhsxz3e7sp2g6jyfmrooxv7i5fyczbdp5gk7lwgz6gmpu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAh/1HQ+RcgPdFDqIcD2sjsY8TiCtHF6EjZHDhVQWzRHmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCHWIaqzt8aahFNDJPhzQ3w7wOc5883u/APxF8qg65xR2pjb21taXRtZW50WCC7sqTo/ZETSZAKvJ/fTQaDmLiP+AsZ5F5bAtaiHenTcw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidvqw3qmrhsxz3e7sp2g6jyfmrooxv7i5fyczbdp5gk7lwgz6gmpu',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: level 0 over nodes',
    description: 'level 0 links sealed blocks',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreib7pcjqd7cmm6t656u73uix6efmzkp4ptuvquwzozh6cycol7memm', 'omVsZXZlbABlbGlua3OE2CpYJQABcRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFxEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAXESIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABcRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreih23u22bubmzoid2b3va4zycqdwtjsu5zzjugu2ngpdz2cgefhxge', '3EehPTHzSMK8PEEGusalSd89tlI6lDkNyCB1aJ5M2HirGuPbvFBjy2tfa3NYetZvVn8iBJNQKfpW4igDoF7YKUpUsv+vFmd1+Vx+2edpINmAUOqBgMdVcB0coFhrKVXokp97XktlWhbjBRWcyEc3lTnCIbeDtAhSrKVJy4ZGxji005Tx0wA+ge4pGUOoxuaidu/6x/0hbUpJL+fCF/ddR5yF2wl/55JeAnTNQgvRmlhloKBHAJSQM+1umyGJNgSWywybRW4TBF1pdDG+0Tca85rK34MHox823WG/QQi5Jj78HeolShjctS+FjPZ9+bPQ9xyd9szWD5jpmgMGhI4mPtQ0Cqw77VUIRHRheYB0OhzV0fgr7+wizbHFjkL4R7W2'],
      ['bafyreieaaivfnuddam3r2laakytitkxpi76u4jpg4qu3rx2sp5we7ztru4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiA/eJMB/Exnp+76n90RfxCsyp/HzpWFLZdk/hYE5f2EY2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD63TWg0CzLkD0HdQczgUB2mmVO5ymhqaaZ486EYhT3MWpjb21taXRtZW50WCBmtRwpGUq328gjR59KXKQS6P4KEhkLcbkE4yaCv3daPg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreieaaivfnuddam3r2laakytitkxpi76u4jpg4qu3rx2sp5we7ztru4',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a dag-pb link',
    description: 'a sealed CID is raw',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreiep2m3tnja3gtv2n7s6w3zdvitnzim4jldd2gzgttzb3i2i4mb4zy', 'omVsZXZlbABlbGlua3OE2CpYJQABcBIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreigbxad7iravj3tvq2sc6keezm4tphmguhlnivvovzkskxz5swqote', 'HVd+R0Z3VekecnTDDT88B57b6Awi5lipxNsWBMrh7krMV7oLxMS2Ty3sk0gae5eZ79qzWMgQtwygu3koKqdA8PxgP98CmV3siol0KaRSP76L2nvXiuFpbX2sYEHa2NHsOqIEyNtruBxkR9+Ytj6U0VIJsi7OqE+VGhbJ3MQyym6E4WF0My0szVR7UJmN+IKcrGRh0Hi1XrCyNTn3p1pwJmNI1pjNfXzhwkUtnAxThnhR8RwwqYx+4toUeYUE7caHFN215MuU/zAlfyHcA1eohyRhnV4VFRatU/sr2AVsFbcEmF8lyJ9MXRlz1dxHjfhOxo91bR1SB2S2oAcPfyhc/k97WXbZ9ObHHzhXf8nr9VBgGwUBzpGkkDvhMvusQiKQ'],
      ['bafyreibkigyzo6acizzwlhu5s6uknchzwx7yztpazaqam3qdlmpu6m2jl4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCP0zc2pBs066b+XrbyOqJtyhnErGPRsmnPIdo0jjA8zmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDBuAf0RBVO51hqQvKITLOTedhqHW1FaurlUlXz2VoOmWpjb21taXRtZW50WCBTRYUNhcT0YyafC3D/GOwHbHANdF4WdaVuYobBTWuhLA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibkigyzo6acizzwlhu5s6uknchzwx7yztpazaqam3qdlmpu6m2jl4',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a CIDv0 link',
    description: 'a sealed CID is CIDv1',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreidamae5uigern2txixcxqfd4gspj6osueiwob5x4ptohkci23xcba', 'omVsZXZlbABlbGlua3OE2CpYIwASICN+C02kvqe9HJWjBMDyBppkd4bgSZvKAevQuTfYnCuL2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0'],
      ['bafkreiaby3agwytp2ezpo3cjbyvztbotllfth77mtgr3gselm5vcsijlry', 'PJvZ3Ts1B++9lzPAxXbDC8cD5QGr00SRJfq9n1YsCuad+/I6AAXfV+9t6KNxWMEmeGB6SWagMVSSSg3gCPvMaDiOJv00QDeDejGVejtiySHSzFyvQM0IYm97gwYWYHFDS5u9INDsqLIH/2S1OIU1j95zCp4Ryk0Nzb5hEd0m0O6kMfcZbgBgYhYLbsNeiQAO0DnTEKFoe2h18jRnbp34AT0bP0MTrtI69nt90jEFpyaYk8KgIHEO5v9cCkIDnGuRE0wh+kHm3ns0wCG/aLw1PI5Zb6JuYe+yFQ8R2kcD+GgVXnRQcETPFSdwQTFPO8FU/cpHdTDb4v0XXQblO2luxYs9tlmCJQFI9lQoCAUMJiRBiZAe0GX64KH5DNFXDgIR'],
      ['bafyreiaurublx6ny74begpwtixp5yajh3vofpcuoifvlfvflhwvaure7r4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBgYAnaIMSLdTui4rwKPhpPT50qERZwe34+bjqEjW7iCGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiABxsBrYm/RMvdsSQ4rmYXTWssz/+yZo7NIi2dqKSErjmpjb21taXRtZW50WCBjxA+HqUQBwpVNiZc3B/IXQNYhyMky5sbC+jekh5ezDQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiaurublx6ny74begpwtixp5yajh3vofpcuoifvlfvflhwvaure7r4',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a blake3 link',
    description: 'a sealed CID is sha2-256',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreibvypilpa2fyufrvvedn2zdj2lt3kr3v6nwoebcfuajuyboitteo4', 'omVsZXZlbABlbGlua3OE2CpYJQABVR4gI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreihrqmpg64cpavtgnqn5j3e7muuof3pbenclrtmyoqpbvt3a3zvtke', 'nKk6yDws6wwKLli7F55nzOiEvxdvLRJxmJp42mb8gT55c711nKd2l/P7iuHD3Sir8zdoimqdafxSrySfpbcnf4PPT/gm7KsuikXDVQeJDx9F7F6IGSztN1s5RS71J/Vbm+f+fRAKxIGAoUTV0ops4hs2I3cHPRyMRjJFFbk4RJ3FXJxmiOJHvbSuWVMx7dNG93RrhFX7bLZIvUoxNLMCJTo4mzB2zAqG5Njijucj5xUGzNO7MUBZKwlEsZuPHhM3TXAsuPlbQ3Vzo9Xt9l+xGFIax6HhO9SxB+lvRHZsvTWVFPIE1aCFsklZBjTxvCad763mA0D7zxWG1uiV2jCwNx3lqwxPKRuSrhd80qbapEXhGiC8YKjJ27fo1ayU91OE'],
      ['bafyreic3mzxhbekcddupag7msqkbrnsvsvxlr5qhsmne6r5hptji72ntgq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiA1w9C3g0XFCxrUg26yNOlz2qO6+bZxAiLQCaYC5E5kd2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDxgx5vcE8FZmbBvU7J9lKOLt4SNEuM2YdB4az2DeazUWpjb21taXRtZW50WCAq4guAcaGfLOYStQpjAXlgIkuXDOUDAHrdxgTuqz7JtQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreic3mzxhbekcddupag7msqkbrnsvsvxlr5qhsmne6r5hptji72ntgq',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a link of 20 bytes',
    description: 'a sealed CID has all 32',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreidupvmmmypud47oag24t4cezqd3xybrqj5nex32gsb73arjzssn4u', 'omVsZXZlbABlbGlua3OE2CpYGQABVRIUI34LTaS+p70claMEwPIGmmR3huDYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreic3faa5hlmjuk3pjgnthommvuewmle2ee3r3z4iwgti55pd4rrtym', 'uV13c9Giq/YUaPOvGkBOQf+IGK9jZk6Q4KAajDLkQFkkpbO5E7AvmogatWbv8valr4S5o7Hl/klm2/osNhvwuVV8+67iEYdtwZ14q8h+6o9lfUDB9HUbbEPmLl9w5vz6/W8wUcc+zQOJmcdECy97SaA7xThx5jQQ2Z4HfOJpXSAC2sd0lO3woM4GYB5/BIWoVZ8VJOsfaPckc/eKSO48S0eB17JF17IZZB1H6i2TcU7lHFAqse1lHbyKx2uCSJvkXumUx081xFgRaFm4qTYnOJRHa/sBsN+w7RdUBEm/XJDRRnZ345LrP3dGlm2c/053+en8ItVWsqdySolueAdFeWwGymAh+GGPLJ7pLk6ATK4fmOCrPgnc4wIYPCIIUKzM'],
      ['bafyreihhtq6porldeiiatcjpj6g5q5a3oxqgm7e44mnp3e5pqkjycwmwhq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB0fVjGYfQfPuAbXJ8ETMB7vgMYJ60l96NIP9ginMpN5WVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBbKAHTrYmitvSZszuYytCWYsmiE3HeeIsaaO9ePkYzw2pjb21taXRtZW50WCBGl45PCRqSRuccZCnvtgSxFCvSbrx6hVuEr+p0LKYPDg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihhtq6porldeiiatcjpj6g5q5a3oxqgm7e44mnp3e5pqkjycwmwhq',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: digests instead of links',
    description: 'bytes are no links',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreigsxzoybx3q7yzexwby2l5jpwnlb5qsyqhxg6m2rl6rz5ip6b5b4q', 'omVsZXZlbABlbGlua3OEWCAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri1ggJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsNYIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOyWCD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreiauwveiga4xoz3f5g7ky7lbbzvpc6uaw3xzse6xiwfafjikacwe2i', 'bqOQ9+imvvdO+1dZFIH53A2rWoEizkTnhC7zGfi4LqPV9Mb22p9XcS/ewummiIV9qlv9GEDU+J+ibDkEZDjltA6fGvK+oERT3qaFgiowIuZlESbdn7vamWqYwHfRl3/NVkb7llOVga/ZAs1CLHnXCllI17i0KeMEDc0ha/6yphQEnMy0+QWkY6WQdi+Txhx8xLTo/TUi9wAftRR6C15aFZLVNWXfriGwf5scen3TqpehIgVv6g/KMTeOSTYIsMfVV/P8gaB3GXHKZbNcPUyFx4GYNBRIyEMeghFQRFZXrO/vxYHnwofwIqRLKV5KGxYNZrG+GxVY8p8tRM8S3omtmzVfWaESVToJJXAS1gDnSXKPAFjSyPGNGyvokZ63we4B'],
      ['bafyreiba2zqacrawzb3bmsng6lpegvi6pzs7zdc3xg6lbov6ayzqipekc4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDSvl2A33D+MkvYONL6l9mrD2EsQPc3maiv0c9Q/weh5GVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAUtUiDA5d2dl6b6sfWEOavF6gLbvmRPXRYoCpQoArE0mpjb21taXRtZW50WCAqTItPsdvuI6j5mFlzcKopcw+DbmCewhcvwWOd+ucPUg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiba2zqacrawzb3bmsng6lpegvi6pzs7zdc3xg6lbov6ayzqipekc4',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a field more',
    description: 'not in the schema',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreigcyxwd62bturp2wetmp4uc2kinkefohktcdnhegwegagpk4n6dc4', 'o2Vjb3VudARlbGV2ZWwAZWxpbmtzhNgqWCUAAVUSICN+C02kvqe9HJWjBMDyBppkd4bgSZvKAevQuTfYnCuL2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0'],
      ['bafkreif4y5pqd364redvoogngud6knhuis3mhs24646nozd7fod3bjfaw4', 'sMy6+C7yzdwQiQSw/ckMtAzdQg2IMfpZ//JnRBXlvkjhhLlMnA8O/zpa9um+tfAqAgvJrFIJhmZFl48wLzl3zbwyDsJm4Hfo35L1rhXDBm7liW+vg+orToHkFg2+4NUFD49lnIiWqLueOg7EQfJEL1szV/xDtz39JTkEMP2BBjPYcW6rDZoWwASWKHFNiBNMerprEnv5xwfjuFYekr+7ymbaVrN4H0XWDKorpp32XApoZBDw5wL6YhOHgn/dSIdq3yktl/M15WL3DTYydmEUNB06WOVUDDkbk/m+1grQ99217e5ZXek8mc1RGPq5B1t9LFYolwyNKmnk/q7FuGOij56heY4Q2zknwfXmyPC70kYLtwtO9MxkKlGwlugJmq/u'],
      ['bafyreicz4ystbxnz33dbs4mjz4kdzkgiszr7ugvmhmjs2omqh6ntgku2xe', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDCxew/aDOkX6sSbH8oLSkNUQrjqmIbTkNYhgGerjfDF2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC8x18B79yJB1c4zTUH5TT0RLbDy1z3PNdkfyuHsKSgt2pjb21taXRtZW50WCDobrUgCgKyktkw2tIIRRwl14RdTPkUgheNqmFeJHsmvw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicz4ystbxnz33dbs4mjz4kdzkgiszr7ugvmhmjs2omqh6ntgku2xe',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: no level',
    description: 'a field is missing',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreihynm76juuqurl5mv76gtvyg7bqfnhguyumnmkw5h4tiub3wofsfa', 'oWVsaW5rc4TYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreifzlzzgpdazi22wygqy3b52rrufmrmmm32ot7fvx7eu5shpawwc34', 'P5E7F7jv3nR/EHlW7vSCp3HRmyS9c2SeTQQ29p9YTtuFompJNVZD2sHEs1zteKwFLCHdw47kg9/8MA8rqxY9SpGnq831pr4jEq9UF3aT+qaxFCp0zdeJ6agt/rRQB3MkDMXGCoXr5Up+gbnjEx1BqN0aruuEUTBNrTYTeJ0spqJi6hO8MbPnAYPwxmbc+Eh959+Jo3GOCqy8LW4T80TbSrPGQc3bhmSgcfgzZM3UpAZ+1LNDdHNKRDwg0I7INQL8wqTRsTeBc0MYMZbaBQlxNXtdRvROwz/96xQCA4SFoyRQERhFMMoOwni4MiZrjFGSJKffZUF7DOv96q2qjK1o3lxhcUfr4j0VMotYXKzKIaOg+LZUX62YigQAVDpuBqgU'],
      ['bafyreife2wbklsxgpsfsd2mp7fysqkvqq236aclilg3w2ueoithrlbksqy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiD4az/k0pCkV9ZX/jTrg3wwK05qYoxrFW6fk0UDuziyKGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC5XnJnjBlGtWwaGNh7qMaFZFjGb06fy1v8lOyO8FrC32pjb21taXRtZW50WCDxII3YvRAkMUydmCE+FdbgySzP1ZeO6ZpEPj8FNOCQ0g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreife2wbklsxgpsfsd2mp7fysqkvqq236aclilg3w2ueoithrlbksqy',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: no list of links',
    description: 'a field is missing',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreiaoy6crmfjqg2nbjutb5jkowz4slm36hd5a5ojdigpwk5weuuly6u', 'oWVsZXZlbAA='],
      ['bafkreief536iovyml2cuweftpctxnzk75z6ngu3kprqs7r2uv3mykepkuy', 't0aQ+0Aah5+j8MiikTDCJCxlpAIf7i+9s5JqFl5L4HuKs6uWuN4W43MBsnYJ16vBmE9Xe+G6I0OJTMEPtzMlpKcIbcDXrvhkvMQ7ncrhXYYeqWAHQtCI+A4adm7sgEmpUKd9gN5b+gW7oBVWj3Ie4mxmF7Yjh6CclcxrZ5ERVBpQwQJKzAQVVs8al0qHiJH5Fy3b7MNz/cv8TOnkVzCdIu5AvRp7WBxC2MN9lTKbCiVS54K//BBXteA4olF0ple3RLgP+giYxXqRlotPsZW3PPQJQp+h3ZYPsnpebEvhzZbW0cWgxgeuazAZ9F4IVq9av1CtAUfamiHIv8+9EHDRdsHBuIWAoWWkc8m7QLJgVhgXjmnDFY9fNMwXfyoG4JYC'],
      ['bafyreibnnqp4weyb4t2hemlkp5qx4ryct2j6vtzihl3m6d34nkg4j53m6e', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAOx4UWFTA2mhTSYepU62eSWzfjj6DrkjQZ9ldsSlF49WVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCF7vyHVwxehUsQs3induVf7nzTU2p8YS/HVK7ZhRHqpmpjb21taXRtZW50WCCOlQngOTqg4G2G1MWZPrOmUWriXCm2uPljgB66PzLsuQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibnnqp4weyb4t2hemlkp5qx4ryct2j6vtzihl3m6d34nkg4j53m6e',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: fields in another order',
    description: 'not canonical',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreifzwvc5rsujifaqhitlxgt4jr3qudozugqdb6izua3ikffl64w72y', 'omVsaW5rc4TYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdGVsZXZlbAA='],
      ['bafkreiaqpvm2ms6dusml4zphk7pt26jfeihyawyx3adyktmsilzc362yza', 'NmLIPNbAFtFvPkZyUuolJebMzWToBRYopjMM3VJmLrAJa5+2TKVPu1SZKeGL5VPZAloNP2P4XoLwP5tjqEgy+U35DRMqHmHnkk+ZtdNgu0DvfLFTtfFLkV1/KetBK7UKuiPElA3TeLBDVgsPqSvDbbXs5/drWj/VsgzvSMXQUYj01Ll7LSD9trDgpqPwmoQVkeIKehpPMEiqowuenmV/rlfymabNHux8qaSGBMbDzUmTJVqXHByfxHchMJGFGLZJ4UyzaaOHdBwoIuS5eM7N92QcmZYH9xMU8VlmDgmly4ihz81CAxEz5CvK/3kGzRam4pO49uHln7alDUr3ZfUGXiPihfHvqMhtKBcq+fcXOz5rp1a3hSs1K0k2ja6Xxz5m'],
      ['bafyreiex5l7wbc56q5enq6yntys4oz3drrhffqqtqdc3bp6sfaxnaps3le', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiC5tUXYyolBQQOia7mnxMdwoN2aGgMPkZoDaFFKv3Lf1mVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAQfVmmS8OkmL5l51ffPXklIg+AWxfYB4VNkkLyLftYyGpjb21taXRtZW50WCDYisnX72PDAkqMGBbs1GW8YTqO5XAFh89GS7YZPREAOg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiex5l7wbc56q5enq6yntys4oz3drrhffqqtqdc3bp6sfaxnaps3le',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a long level',
    description: 'not canonical',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreife5a6ylqebcn2bowvhe62l7igi726qksftrtbyyuguvxj4hcp3ci', 'omVsZXZlbBgAZWxpbmtzhNgqWCUAAVUSICN+C02kvqe9HJWjBMDyBppkd4bgSZvKAevQuTfYnCuL2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0'],
      ['bafkreigqmfx2w45tpa7dxzyqp74kjncaylmqmhp3mqryzbarde5lqorcaq', 'fnX1W7q6SuqqC5+g2zv1fEiQKMN5k4UfHYRHdeFkgJCuIi2r6GQhkSVrmejJvRiZvC+B9cd/yoCIdCQ7QcJowXiHXK1IFkla2H4yJbffBGXnHSyXdVsVgGYcuapUEARg7G/54iqWTJvZHM0YbJc7QHkBuedpjx/WdOY1v0zPKn7be/wRrtuvds+CmZ6kOCtJe1/n/j/iJYSkAB+/sRe7Iv3OXr+grtlOuaknbBWLgFVKfwGkqdDzMjtklhM+hdLF0eNSMuKG0IFWpcpYvcIV/9dCew9CeizAAS1rExfDvfbcEmIWWqul22wJeULRGIFJWe3sRRbXKN/QbCYtEpl/029IHOdHEyCPBiLYRklZFKfB/lXVz7qSIA9VkXz3vFKI'],
      ['bafyreif6cwkx2ojvqejuleotebxk3xcxadg5ootwfmphd5dgvqiuqrhl5m', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCk6D2FwIETdBdapye0v6DI/r0FSLOMw4xQ1K3Tw4n7EmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDQYW+rc7N4PjvnEH/4pLRAwtkGHftkI4yEERk6uDoiBGpjb21taXRtZW50WCDYBXo8Um6ijTz4aFnMKijKy75PD72ty8TFyud5vQTWyQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreif6cwkx2ojvqejuleotebxk3xcxadg5ootwfmphd5dgvqiuqrhl5m',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: an indefinite list',
    description: 'not canonical',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreihpwmfzlkhspycv4sg6lmahamqogwoseflb6rhvxpwhftw2igbjmi', 'omVsZXZlbABlbGlua3Of2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXT/'],
      ['bafkreigyq2a6fyd5c4ubyei6hcrotz75at6wgshphpjwggxg23bm3jcbxm', 'QVYSK+A1x6YzriCxGx9jRFYvDBfcp6+NLECQY6GRRFkKBSVBOxCPTa0nJYhPwnGmOmaICIC/fH6cdWHc9RYS2FWBAH8UDYRjTvZOjOhC/zxZz93JRGY8n9Vz2tiOjDnSKP4DlMCO6pCLUeozrSSeI0qbEvk5lNMDOIni10ytBEN6QAmAbkj4KpJ5E+1f4Q0vhfyHrk2HjpoWIGCAPouliJ+x6zcN6bXVTcldu1z2EBAWrc/x5hxuVnDi/pOo8NxQzU1rOhsUfNwdpLjLncnYRCVD83D+K2xcQ+NXAUZswNUfM3uu5rf1LLbWhIc6SChx8XnGwtxl9edRL+I9J1onP+Nr5rZIBnDrYj9xht/OypTyliGJkACxHzjHaTzhcakB'],
      ['bafyreifkmgxbu2grx6r5e25p4ebampccdu634mrjex3nycqsl7uttorkhu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDvswuVqPJ+BV5I3lsAcDIONZ0iFWH0T1u+xyztpBgpYmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDYhoHi4H0XKBwRHjii6ef9BP1jSO8702Ma5tbCzaRBu2pjb21taXRtZW50WCA/5wHjkggevRofzPa2M8ewnpbqGyMMW3PxAcPz+UwdHw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifkmgxbu2grx6r5e25p4ebampccdu634mrjex3nycqsl7uttorkhu',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a byte more',
    description: 'after the map',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreig447lhskgreklzgv7whgymnbin3x7w6lxslzzo3c7www7prrcehm', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQA'],
      ['bafkreibp2tiaoe7lvykoyg7jznius52l35pxgdqhpcid4msa2umseg7cdu', 'RcZuNvKTyCxZj1m1dPKGS5WcUxENY1D5X/7XTAEDrlk+Uj9SB/M3EBK736/paa/glg8qVfAwP2NIxe+3CpsE+5nofOzwhWUC57NN3qCs7UF+PUIirjTIO/NFYllU690Hr3msBkR/lzLkhaSH6YlQtuPCicHmjP7Ic4p42VpcUd+T4JwMPtLR8EpdodaVpRMUovYEmYoEKmZRf+vKhoYTH6GQPEJPeHKNTC0xYXk6j0w2Tvt/1BlyWy2S8RjbROP600tDVIcPOG+e0r40KiHZ0EVfoKheHPJzYOqHmcVhUu+XcGP1Wqny6axg4emN05t7fnz7jrGRskC/0M3POwnwI8sQ5u6Vqwbj/dz2DTfhbosnVLRZBXiiENxlK1Kz2pFJ'],
      ['bafyreigfzcw4nuud5qalg4sykhzkebofdcxyndakaztydxvc66ylycsgfu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDc59Z5KNEil5NX9jmwxoUN3f9vLvJecu2L9rW++MREO2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAv1NAHE+uuFOwb6ctRSXdL319zDgd4kD4yQNUZIhviHWpjb21taXRtZW50WCA5ff+jrYAy69o9R8+HlSBE3yAw9Xy6FqGMxmmLxzBGRA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigfzcw4nuud5qalg4sykhzkebofdcxyndakaztydxvc66ylycsgfu',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a list',
    description: 'not a map',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreibskm2c3lwschdhhhqnrufgysrq5upfr7sc7n4yte3k4rajne6khq', 'hNgqWCUAAVUSICN+C02kvqe9HJWjBMDyBppkd4bgSZvKAevQuTfYnCuL2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0'],
      ['bafkreifodmntqc3grz5obcqa3fymoyrq4ggssbak567hvvze364sjfk7sa', 'HTqLNN5+eTWFXU64PhJYj8IQaiA3QPIlaxBMqdM8nMQOEucGDxIsMKk9AedDc1KVCoaSvPqDgJu5HVcyYyrsKLGAJO4Hr1hMR+nlK+Su/ohc1CqYPaimixC9950Pj+G8JO60s2/J6JbwtUCM7UQmMwANyQ78KLjgNnHtASrl0EJ4C72vZuYWvFeCHgVAwhsfIWqZXJ7sOPbuZppGEyhwhlHlRj9ajSxiWnlP+SfyCiR/I3qv22VSb8X9G2+WFjhHMyE15XDh4RtMOuSK1zc5cp4s+OyXMts/2sGPYJe01KjLlYSlyAMGR8cjTxSLQ7RXDBuSx66shG8E3fngGgbBwJeLOCRB2NJxpL3JhQEOz9WjNUC9j56b8YbgR36ASt1Y'],
      ['bafyreidkrbjzpjggnxtk25omtxpx4dccr7d7vx24k55gt6rnoubuzn3xgu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAyUzQtrtIRxnOeDY0KbEow7R5Y/kL7eYmTauRAlpPKPGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCuGxs4C2aOeuCKANlwx2Iw4Y0pBArvvnrXJN+5JJVfkGpjb21taXRtZW50WCCdrnog2ZQExZH/jZYjlveUo8joz2XkUuwokAAKiyTEoA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidkrbjzpjggnxtk25omtxpx4dccr7d7vx24k55gt6rnoubuzn3xgu',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: empty',
    description: 'no bytes',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', ''],
      ['bafkreihxm6u5w6rl3qet66lha7ig5tqbr55xhpedz4cnnsvgtrfazh3tby', 'HrX0mtsftEQfYoq2mEDzP9KZ0gOPaZDkvc86/llhYEKSZedEgT1T4Cg5oSqKeDWP/yHXdW4rNDiWeFr3BQkZ/0ohlsWQDx/08tSXaz77BhCYIdwsMMHIytSjL0uxpTc/iUdOkjHaBySLLKH4hVOftKXXBo6Qd2yRgy01MuLGS3u426O4ZY6VCp7tq2y+34Vytsv+9HJJmZHtiu6RUERgnSlaOE0rfVkOBXMTUIyqSqVfw4KJp20cFXhbdKQkqwPDUwjh5i3jPDJ4LGVxySEQCOr7xvK8WPA8YffSlLhxM1iG2P0zw3OLqzCgpS24J6/B1iIeZH2lk9mrkozi4/knBngfhGH9NTP7jPokO408FXrKIDi+sf6NjFyePwuunpVD'],
      ['bafyreicvy6w2rtnwlxfnnoxeq2ahi7hhxdsg3zsm4tl4dify2lc4au3sgu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD3Z6nbeivcCT95ZwfQbs4Bj3tzvIPPBNbKppxKDJ9zDmpjb21taXRtZW50WCBnTnzy0vdZGYRh+mlNCoqfCZw1UYTSAEEA59iXBkW6uA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicvy6w2rtnwlxfnnoxeq2ahi7hhxdsg3zsm4tl4dify2lc4au3sgu',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: nested lists',
    description: 'a hundred deep',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreid2ochq23nllll5uwg7ieaa2ikbmpskhganxhxy5gknvyqqzejulq', 'gYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgQA='],
      ['bafkreiefunwzjmiua2hnibzghkiacv2fzxjhuddxxofy4brrrudicjvtem', 'IsEQF+D2yeLh4u/3kiciSPGu0/0QNMg0O/kmA24MhnChnF+RRk719FMtheQuaf56zElJ3mmV7DgA6f53iNP6lMSJjV1caIgwpjSJ/GPtlj9zYq94bxpev7uz16bS2/3lzdct05SLvkENXfD01dtNL+RQHlGvKeAnTDQ1j1YDTnKWOSjOR0zIHvzQkAiBXm9URjvoB89eXzgz2dS3IuJZK+oUX638+MUMrn88eeio+wObklmTeX78Gi7b3hNywJQ9X2GmRJ6fq63Jz7GNIleHoFIYdUqpWiLTy+LGu9DorK8Xy7VuBE0vCcrnhhM/TMK7xAyzO6dJGJQTKY4u1fD32RDQ+4FaS6vEK5K2RCfyte2muRjcFHusu3aH2On4RTXl'],
      ['bafyreigxpnmm4o2tf63qng66rwemvcgqlyv4corlpe3pyfwswcbowglui4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB6cI8Nbata19pY30EADSFBY+SjmA25746ZTa4hDJE0XGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCFo22UsRQGjtQHJjqQAVdFzdJ6DHe7i44GMY0GgSazI2pjb21taXRtZW50WCC3JTHD7n3yNsMdPw2epztfp/GDeM8dIUQ7SXiBHW3ELA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigxpnmm4o2tf63qng66rwemvcgqlyv4corlpe3pyfwswcbowglui4',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a level too many',
    description: 'the right leaf under a node of one link: another index of the same set',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreic2b36zz6djc6hdfkpttyuwtlufbivhyvrgkwfhpo5zytaohbcaue', 'omVsZXZlbAFlbGlua3OB2CpYJQABcRIgHQd4AddBs381bhmCBhLYRNP+J6/Z2e9btpbyuPHzL8w='],
      ['bafkreickm5a55kjme6hj4vthre5znsexolauqqqjw5x3flis3bso5pbdzi', 'TCUDjEpCyP2cCv7j8fiMYQa/On4ASctqBw/OPhe9fBkVM6pIjD+QTOawRFG/ChYq2TkGTn0l2xah3WiDvdO0qG7kb3kAGavduj4DNL9V2IRvxlqiKm/oh+4crPjeTh4TekFE5H0a0P6DRgM1dkD4kdAhzZXuG+ojwNFDc1xyN+UlB4ZXTeUT1CIAUgQcWFAE09MusKVsiuf4T+EOAoLWKi+OPFDfFRfYZrhsfKf0k95JPeziZcYvvlYUHEk2cmal6+W5Wea8+NGQTrpsOYY5xz8JASf2wOe4+vizm079+P1VhI6d3Y7J1po7RnhngWcincQEyA7caWPOPAb5X82NuugGcVF3v7qTQ1i7hcd8nPNJlAlKB9hyvrZOcx/hmQkX'],
      ['bafyreiadfg5bfk5inbj6xg656xgpoalpcm6sxfchishua3ybz3fsnlrf3y', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBaDv2c+GkXjjKp854paa6FCip8ViZVine7ucTA44RAoWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBKZ0HeqSwnjp5WZ4k7lsiXcsFIQgm3b7KtEthk7rwjympjb21taXRtZW50WCCpWzr+fGzxlqMoqpOh17t+wF5aU8KCbLiIywVNbuIf4w==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiadfg5bfk5inbj6xg656xgpoalpcm6sxfchishua3ybz3fsnlrf3y',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: cut where it need not be',
    description: 'two leaves instead of one',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreiazfbjyzzoxbl3nac7hfagwtlj4et7qbz4f72wrxgiwwvtatdbile', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGww=='],
      ['bafyreievx4u344iryelzlsddqlersim2w5cs3yr45idm46obvqfwqo5eie', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafyreig37valomkw2r2jxctghauoipdm6fyt62ftrno62yr2rayg6jh65i', 'omVsZXZlbAFlbGlua3OC2CpYJQABcRIgGShTjOXXCvbQC+coDWmtPCT/AOeF/q0bmRa1ZgmMKFnYKlglAAFxEiCVvym+cRHBF5XIY4LJGSGat0Ut4jzqBs55wawLaDukQQ=='],
      ['bafkreicmkgalbdnxuievbhwmg2nvsxhrxf6iwcyy3wz7oi7zc76unhw6jy', 'gIQMzDBb2cC3Fe9dCV81cv+CMdcmQzhPi1MTqaRMWOiFGbmG6CJluJbx6h3vdZOuSKSUQGmH68kxTSIYBLDEg6ix4q8jxaK/t5g4sAK8/MipogUusJOiscNg32dJg+w6A3eutwFngGJ2BXJA2eqDLWpCVOMmHjhSvWGkObIk3V59SqTeDfqFWTcIBstFR4EjsUe4GxfXx/SGQvFrsG2ZAVFwd7HhnjcJDj/OK6UdaRqFMpy3ia4feQDkKXo/5STSpWvu0MSjMmMA7+mpOCeH82pmCfTO69wWU58budbkROiVigV4SNn/j5dsR+MB0v3G1Msk2w9m8/XhKNA/aeeEfWv2r6IJAQSq9QQJ76A5T1bYM0VViV+pcy+E/6bfrvJu'],
      ['bafyreianrfmjzdsgdcuyvuakusqwsxfqblkjyl7istjfwtp75f3gqy7tfm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDb/UC3MVbUdJuKZjgo5Dxs8XE/aLOLXe1iOogwbyT+6mVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBMUYCwjbeiCVCezDabWVzxuXyLCxjds/cj+Rf9Rp7eTmpjb21taXRtZW50WCCXRi7N/elRrSk4xRPieFUuEAJwAwxauA4oG2L4U/Fhrw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreianrfmjzdsgdcuyvuakusqwsxfqblkjyl7istjfwtp75f3gqy7tfm',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: leaves in another order',
    description: 'ascending within each leaf, not over all',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreiazfbjyzzoxbl3nac7hfagwtlj4et7qbz4f72wrxgiwwvtatdbile', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGww=='],
      ['bafyreievx4u344iryelzlsddqlersim2w5cs3yr45idm46obvqfwqo5eie', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafyreib6mawozd4fu2oay6fil4cn7lhq2tbzld7npki3nthoh2cjlbslue', 'omVsZXZlbAFlbGlua3OC2CpYJQABcRIglb8pvnERwReVyGOCyRkhmrdFLeI86gbOecGsC2g7pEHYKlglAAFxEiAZKFOM5dcK9tAL5ygNaa08JP8A54X+rRuZFrVmCYwoWQ=='],
      ['bafkreiex6ndq2digbqmxfz3xnjyh73vnqfyrecqzzpbjh4vwhpxu4k2o4y', 'sc3w7l1w30vqOjrR9/rcn7hcbajBqBrqK+bCeG8LChEEbn/1HbpwxWkw6aiDfPIkRRJy4MYNVSy7mONp/P5MMzGyT1JckhyBYOKlzR4o8sBSU+Cn8gLjOeKgCdVIQlRain9yJxdTmBMALVVj/R/kzUTqV3/+8XqoOPEmnoMBZtbMEvVl6WsLr0hYFXYUNFPInorMsfotLN4L3afLPz127o9BPIphdwVVpw0rtdbdjd3Ek0O/KSVPpSwcEuDH7Xqz2vEGWSLGpjOcjH0tNai3JNMmvp07shgB4S9uVIVx1shqSxVBRKK1rDxJ3xKFy6akJYrM6HRRu7LXlBXuV0/It33Rj2pB70nKe4SlQkQST9EB/E7xbEKJ7+URA0Dt6Cnw'],
      ['bafyreiakgkr3vmsrr2jrhcaqmnsjr22js6fjbbtuhcppxlw6nhrtbjbl7a', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiA+YCzsj4WmnAx4qF8E36zw1MOVj+16kbbM7j6ElYZLoWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCX80cNDQYMGXLnd2pwf+6tgXESChnLwpPytjvvTitO5mpjb21taXRtZW50WCDsN9IyeE+jQkp86X+Z/aAyxsyNlpSmrMJtiF+Z0g09jw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiakgkr3vmsrr2jrhcaqmnsjr22js6fjbbtuhcppxlw6nhrtbjbl7a',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a leaf twice',
    description: 'each entry stands in it once',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreidym63nl7jryk6c35we7nb2b4gtami7pmprapdi2cauqgiasvitq4', 'omVsZXZlbAFlbGlua3OC2CpYJQABcRIgHQd4AddBs381bhmCBhLYRNP+J6/Z2e9btpbyuPHzL8zYKlglAAFxEiAdB3gB10GzfzVuGYIGEthE0/4nr9nZ71u2lvK48fMvzA=='],
      ['bafkreibdxstee5lploimzawtegjpqfyxqipd2bviej2plnksjodkr54htu', 'sWuG9f5hKKC/nvUPsxBaKhoDS/AIeT35+5Vp4HZAaU+pLcHJnCpp4TJTgvBudcmvkdx1Tfv0OyqhAzc6dxx625i6+r9P3b69360gvpt/pDlDQrAa2Zk8D4FHGC+zMcw/06lVfHy2bMHmPqSvwoMuk2PFU+5GLWx3oqdW46qL9jMS2YX1cwsOVbrniE/uVR/OP+W4PI16dVLch8YC/AS/EVdQDG8c7A70io7WAJZvA16Rnhv2bEfz3tE3YiDiRtlObflYtSH2KoRYrIa10lzivN/1mI5of1UWa5WsFLspeF5fRf1hZzYGouv9DgURDyrrAEUBi+u6lwTuAfa/iXlCiDOcGRSqf9Z9M1KEPIaAVSP/U+mb74le7jVMuJVTUQx+'],
      ['bafyreiejn6ks4qofarmdstj5p5tkwnxgcxw7okcxipvl4jjsdiqnmkukdi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB4Z7bV/THCvC32xPtDoPDTAxH3sfEDxo0IFIGQCVUTh2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAjvKZCdW9bkMyC0yGS+BcXgh49BqgidPW1UkuGqPeHnWpjb21taXRtZW50WCAvGE/+lMCVJZSfYnxFmwcnii6DOzAKCcvyW4apZrmaCQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiejn6ks4qofarmdstj5p5tkwnxgcxw7okcxipvl4jjsdiqnmkukdi',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a level that is left out',
    description: 'level 2 over level 0',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreiaj5lcdpjl7yvsk25dvuxzamsqqbmscrfscxzerktvh3unxago74a', 'omVsZXZlbAJlbGlua3OB2CpYJQABcRIgHQd4AddBs381bhmCBhLYRNP+J6/Z2e9btpbyuPHzL8w='],
      ['bafkreial5u66li3khxxpqwfltyfbwyvimtq5bgdeofd2swosym4qha2anq', 'kDFRBx5wg3+0fR9Pfp3rxFIrzrR6/jH+5sqSAPLu6ASk1LyHm9QCdY9JEnLBCrXGh7LYDnFAmDnXL5AJUalO++J/hxcu6mVx8T3EbYhOPHq8XDB5P+4AevtQ0RQB5mSWoUkcmgcLKmW/zMl90S36/RFtVJ7QcN6mG8ftWkCP+z6Pa21Bv9TA2mvmxvlw4vMY+PWjzxlLtejXvJphLdymA0Gdn3JZT/xZjSSkJISCIoK8Qy6d8lHMrjW+YbTX+5uOJKudIn7ZTQo6b3ZyvR1JL15ehdfcNOyQYb7AgR1ihEafkHYpRjJmfFro3iQuDb3WbjpDu/iItReC6VJ9HH/McH3LIekSUcgM4nkr/00VYgdWrhwd93ShEoKKIqqDKCL3'],
      ['bafyreie4u5elukekvm6cyfwz7tzpiucllmckyl3n5qaugd7ucds5okspri', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAJ6sQ3pX/FZK10daXyBkoQCyQolkK+SRVOp90bcBnf4GVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAL7T3lo2o97vhYq54KG2KoZOHQmGRxR6lZ0sM5A4NAbGpjb21taXRtZW50WCC8vSGL3SHB26N62qUJZ+vRDXn3J3kdMA76jdusbVT0hQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreie4u5elukekvm6cyfwz7tzpiucllmckyl3n5qaugd7ucds5okspri',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: a level that stays',
    description: 'level 1 over level 1',
    layer: 'index',
    base: 'no catalog',
    put: [
      ['bafyreic2b36zz6djc6hdfkpttyuwtlufbivhyvrgkwfhpo5zytaohbcaue', 'omVsZXZlbAFlbGlua3OB2CpYJQABcRIgHQd4AddBs381bhmCBhLYRNP+J6/Z2e9btpbyuPHzL8w='],
      ['bafyreihpj33zsrqy6kbpfrj36pq6ho2vui6sobsxdi57k4gt2takzplwvi', 'omVsZXZlbAFlbGlua3OB2CpYJQABcRIgWg79nPhpF44yqfOeKWmuhQoqfFYmVYp3u7nEwOOEQKE='],
      ['bafkreidp4czdetxf7uo7wntcbkfrlnaveltsfbaiobfuhnq25qm3nqpbny', 'TIxDsN0QfvTh5nJWiNq95YMFOK7G+oB4yF8zd9EOH9n6OCqGhujT3ZawUvryQGk7MKeJ4QQUawAYRsP2uOs8vxiHwXA756o6GIvih3McIilEgHT0F3rRiN+ACSuNo0ADqXSgonL9tuU6rxo8bwD1NWWVX8DJzfZwUUtKYVQ72YkEU1iOMVwymiU1fZ/cdYGvKyv1Rg2/vJONdbIA/1s7CXsqkWWdGfYrurNxL7n+eC7jB7vGXQE8jhH84B12E4uOKzZEDDYTiE1ByPyK1dv4UfcL4sY2OOQL8QQdaP8RudUFZLY0jXxTeBe/rbEvYASTnARpYyVJoIes/n/0deOW+zfJU/Fk/yvKJWEjRssguXTVP5KH320YU02x+xtaGhSq'],
      ['bafyreidqflsqmaerz5nbkf5pbbfbfl7zex25qvowf2usmqzb4ri5xj6yri', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDvTveZRhjygvLFO/Ph47tVoj0nBlcaO/Vw09TArL12qmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBv4LIyTuX9Hfs2YgqLFbQVIucihAhwS0O2GuwZtsHhbmpjb21taXRtZW50WCCTQuCoeBZQ/2l3yM0oySURdK+Y9ZPYBig8ZA6yOIw5tQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidqflsqmaerz5nbkf5pbbfbfl7zex25qvowf2usmqzb4ri5xj6yri',
    decrypt: 'InvalidIndexError',
    verify: 'InvalidIndexError',
    audit: 'InvalidIndexError'
  },
  {
    name: 'index: missing',
    description: 'it is not stored',
    layer: 'index',
    base: 'small tree',
    remove: ['bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m'],
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'MissingBlockError',
    verify: 'MissingBlockError',
    audit: 'MissingBlockError'
  },
  {
    name: 'index: altered',
    description: 'a bit is flipped, under its old CID',
    layer: 'index',
    base: 'small tree',
    put: [
      ['bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m', 'omVsZXZlbABlbGlue3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIGFFct4Ofilbdxg1B4wV2K4sOO+HZSqNDQ4WsoztK2st2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'index: truncated',
    description: 'its last link is missing, under its old CID',
    layer: 'index',
    base: 'small tree',
    put: [
      ['bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIGFFct4Ofilbdxg1B4wV2K4sOO+HZSqNDQ4WsoztK2st2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7I=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'index: a leaf that is missing',
    description: 'the node above is there',
    layer: 'index',
    base: 'small tree',
    put: [
      ['bafyreidlbjukc6uajlmqjkz7fubtusszo2sngbenua6hwj4y6wnmvv5emi', 'omVsZXZlbAFlbGlua3OC2CpYJQABcRIgSZG6q2EpvP+n6wQhRhafKFEgQ3kKKkZ0C0p6zfpYS0zYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY08w=='],
      ['bafkreigzvud5y77j66of2srnyntj3evt7yzvpclokha3o4jnsgbfdmrxay', 'JdwLz2JUZboW8g1CbJaldUcpi52fGiVKrBTR/I9A2RIOEZQwglLZo3pOtKl6AwYGwfqX8++5LXHP84c+E/dMrE4LLE8KVOJdEa3JCxJ8zu4q5UNRur1djl7DZAI8lBslE+pRrrSvCL4/OHhS8StpVRnr7OSu7BFMddTuuSmp6jb59tU5U6Khbj6Rqj+YJwFbRlYJk11w+NLhlO1Wd91UsEUXDqaFpXtD4r+NjuKMRCx5+j/EOWHMDRiuP3rwJX1t3aO0LWb12BPDbg1nU9vukpxzY/HHs1FCG4g7lKL/LWL7EYJ1UZzKnnNU+s/DCGf+dSTwBSSt3yZMTEyTt9bQl3NvGYFuPDGDgtk9zjtqmDmRN7OeNNrW6VQ1pn+HbSxcwgws3l2+pcSezmgeOzzqiklidroHLKv7S8Zm0ksuzFbnWuv4lnHP/UFrSwsgFFdp'],
      ['bafyreihddmj2yv32tvgc7bbh42nrd5ch7uubdmijrpoaz3jzgaw2b5l3cu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBrCmiheoBK2QSrPy0DOkpZdqTTBI2gPHsnmPWaytekYmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDZrQfcf+n3nF1KLcNmnZKz/jNXiW5RwbdxLZGCUbI3Bmpjb21taXRtZW50WCDLSBXDFwDvu3jtF0u0Y6jgLRhvN2MqZb3PRMC6Pbmufg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihddmj2yv32tvgc7bbh42nrd5ch7uubdmijrpoaz3jzgaw2b5l3cu',
    decrypt: 'MissingBlockError',
    verify: 'MissingBlockError',
    audit: 'MissingBlockError'
  }
]
