import type { SuccessVector } from '../util/types.ts'

export const successes: SuccessVector[] = [
  {
    name: 'small tree',
    description: 'dag-cbor over raw leaves',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju',
    plain: [
      ['bafkreibhaqxu43wkpufsu7xeajw7f3h2khjthhtncivkbgirr3gyky523e', 'cmlnaHQ='],
      ['bafkreibwb6cagwkceq6gunstplrpqzzuqxtmarcvucufudnrs2ipevauqa', 'bGVmdA=='],
      ['bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju', 'omFh2CpYJQABVRIgNg+EA1lCJDxqNlN64vhnNIXmwERVoKhaDbGWkPJUFIBhYtgqWCUAAXESIMfL3vQHhhSq2+Qq1YbqecEeXby23e4JO+DT62Siz9Ia'],
      ['bafyreighzpppib4gcsvnxzbk2wdou6obdzo3znw55yetxygt5nskft6sdi', 'oWRsZWFm2CpYJQABVRIgJwQvTm7KfQsqfuQCbfLs+lHTM55tEiqgmRGOzYVjutk=']
    ],
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    index: 'bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m',
    manifest: 'bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i',
    complete: true,
    stored: [
      ['bafkreibdpyfu3jf6u66rzfndatapebu2mr3ynycjtpfad26qxe35rhblrm', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r'],
      ['bafkreibfixxcp7d73czqikdcpgct5zexum3fbmvlfew54nqwxm4guamgym', 'whImAzHrDpL7fXlTTBfy9h3MeNG45sUchU2udlQtF1lpvatOzAe9j3XP90I9ep5OW1WEnrICC3KS/DR2PvUCdTPiz84c7LajDgYCTV9jDWL9U5ZNelL7i5ELqCo7wtdePOsuH0EkG5dldU/00TDEoq/K9RGwsa8s'],
      ['bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i', 'QmTxDZ92mTkdihnjzeCm+42yDndpquYn83L3vQyJGHGwnD/+6BZyRZng0nM8WCxcvpg6o9zaC3+9q/vr7ryCJsHGfxoDqOb6UjG6eDWu/PZiS6NWeZZBvBRbsucQQqPJ45oMZg4Pk9qjlxE7Ar5efx8ztc3UKhBv8WdQdskZwsEJbYuOuJXd+KzlIizkuKtz6TAxE4RG6Rb7Kex9NA8MF25D3Ee7R3KxtRVdi1iktFlHhXB4NL3Ug0abIdivE2COTk9UjjFITgnzm8ytWxzmvcy7gxYNGDsEGaBNdr8m53kjdrnLsrGk9enIPrFPnGVAmXtRDtOOQ0oXpDV7Q7Lo49mVMuAw8fhYY1hVxDwDVGHhXaJd8bHSfZLfL9rKtoC/XR/o5LOVVtWF7J46LKc33CMEP8+15YB4Ox9MbkaAV6HLb9IdLk003N5V9GCiQ+XR'],
      ['bafkreidbivzn4dt6ffnxogbva6gblwfofq4o7b3ffkgq2dqwwkgo2k3lfu', 'JdjwbmbK/IFmOQR618peVCYoNF0Qov6wbt6og9GyGSzkfL8WWGJ4yhIPn4Alxig7BuEZI6aKGxcbuxufkCjOP1MK36N03DeifhBwOcascuL0Gg8HMcA4uQOSBdcTihhP+PCTv+zhsGiB9vggjzHJrRYNhE74YHWMS3rdwooWpAJzfPua/Ryo0t2V4B2maxV+fm9K9C6yejZdDXbJIYPSrhDiw2y0dHs3r6ruBnNOolsDTj6teQOPiAyl+W9DCes7TKP42HSE8Rcdh8CAGcIg9E+FNGq3kHTbBFQOL0vbfN85+AuX1wTC5f+zDm704SRiWp+Mt6EyNPceLnlZ8FBEuLvt/EjsQvathdXJtTyAdzIimHa5mAOzfsRSWJZuhZm1tTVJyAO3yBUZPqr7Ygz4A3Hb4weIIdMa0BUInvfIegubKaUtLUjsS4bxJYwSUX7QE/VawkyRqshGcqSNTFAoHIVp82f+eYE6GVC3sZJifIi900wHzKNhu6IkNlvOatoq'],
      ['bafkreih3f677g2h3fok2pru2lc6hhngx52n5a7gbghf35urio3judvkzoq', 'Rg954GaXDGS0P0YroqqOpjU44/SqOAOZa+qo/T84B02H7Vh7WfWXOXCIzv0MQsQgf3OZLBwE80UqPnfqVunlmdNH7eIA/qDIbTcYQPU6kAsOwOTGthKsRfOY8QTBSZ299f4YmKZNH4cc8tRPM7CZc0/9oP7VExflYKQKqqZQrNdPQJ2jeeIHntCCZ6Mb4YMn+MCLGwU/qzvm/7EFcZcS9g=='],
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', '9Nuf8JVM3x/HWErQ/lZcjlTEfokkN7T/OWJmQMXxTxLWzhcpGKVi5bF3HIqrTjumL4Xp2fFM5adZLb2YuKgGdV2vOp9AParO'],
      ['bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEg=='],
      ['bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIGFFct4Ofilbdxg1B4wV2K4sOO+HZSqNDQ4WsoztK2st2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA==']
    ]
  },
  {
    name: 'single raw block',
    description: 'a graph of one block',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafkreibbsb67ymokzyss2wr4s2tkbynbvhdboy3wxszha7k7btdegu5b3q',
    plain: [
      ['bafkreibbsb67ymokzyss2wr4s2tkbynbvhdboy3wxszha7k7btdegu5b3q', 'b25lIGJsb2Nr']
    ],
    root: 'bafyreie4elq3tp3xezmt3iqdzwg7kmcrzymjjfuzfbx65fsfexmcdxqfy4',
    index: 'bafyreig5u7mzplqqx5ioqjkcr7vyhmrtjysuq5tcog3xm7cerold742h5u',
    manifest: 'bafkreiggxhz762t22aefak5w4kw7cijkuw3l4fwjzjkalqbbh6opl53suu',
    complete: true,
    stored: [
      ['bafkreibal4d5s6h4fn622lqmgajugc7vqptnsmepre72mmleucitkpvv5i', 'UJ4QCdAYywzTXhzqdGyl4VoGwAQdTWGTUkJ6y5crScVIGu4MtYKsysd+i5U7mc1voWsJAlUHdTFoZftiz3y7iQaf8mUVdM0cjc19zt+Vvnc='],
      ['bafkreiggxhz762t22aefak5w4kw7cijkuw3l4fwjzjkalqbbh6opl53suu', 'Kqpe1Cb5eJtHhquxQ86I1/uQmPmH1tQmnZHDc0KRtNNf+mc9dZsfzOJgAMAp7cGgKsVWl0x5fVJ+Ds35KEjXjpaZlHphQkzDQ2UtYQt9F7m841PpgpJZOiKFGisqkDkfETjIQDLnjYHG54Ab0B3LHn8XVukZhdSlc94G+DoHR1LfDcKrIgRkLCzzWWaMAoHhjcr6H8WCiCN/u6XZfBflWHd432uY1ZllPvtHEGyVmXhbk6esV0ewVgm60oH7ES8v8AnQkS0rsTfZaeKaqwfCA1r/rd3IDAwku0dpLfY+WYY96JX4yZdMlAG8sYmpHUamgE2xzMh0tay2+HO+Qe6un0kOiTYIMff7kAjSeQF9hmciNRWm8dDgYaZYqzzBoHoqCfj0+QDS44zyg7vNIYMLLOfC2Bran5GkjB8YEPvJUxU='],
      ['bafkreih6427xyd72u62h4edxa5r4snjavkz4kw4xbfz7jlt2tvvbl7zeq4', 'C/wqzPWmCVc4YPCAbtnYJaORJUwOed00AEg/skk1pQogOqZDi+4Vob2n5Z4sFB20LgvzPHzu9yNl9CfYrQ7PE6s9nnSThkEZJ3QYwAF3C7/ukViIoCCJ9/mO2dViRIqmU/wqcrPutefF1E2R/kYS59aAApMSxJm0g33bLLuwTcFTETq3wdu/E6yRi+BeoAKqCotLLXfqj7qTdP+gWAlnxA=='],
      ['bafyreie4elq3tp3xezmt3iqdzwg7kmcrzymjjfuzfbx65fsfexmcdxqfy4', 'pmRzYWx0UMoBfQaUGCinoAC1UdiIqqJlaW5kZXjYKlglAAFxEiDdp9mXrhC/UOglQo/rg7IzTiVIdmJxt3Z8RIuWP/NH7WVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDGufP/anrQCFArtuKt8SEqpba+FsnKVAXAIT+c9fdypWpjb21taXRtZW50WCDMbn7BsO5p68I2LNCBuBugO2SUFbNEU3OnV4eHVZSCDQ=='],
      ['bafyreig5u7mzplqqx5ioqjkcr7vyhmrtjysuq5tcog3xm7cerold742h5u', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgIF8H2Xj8K32tLgwwE0ML9YPm2TCPiT+mMWSgkTU+terYKlglAAFVEiD+5r98D/qntH4QdwdjyTUgqrPFW5cJc/Suep1qFf8khw==']
    ]
  },
  {
    name: 'empty block',
    description: 'a graph of one block of no bytes',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku',
    plain: [
      ['bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', '']
    ],
    root: 'bafyreibju4hcqjg2qtuq62cwtkiwyj4m76xoodgad5yldhmog4ozpi4xeq',
    index: 'bafyreihpmbkoelh3otsvp7kx4wtcunapvsx4q4fofiebhgwtrbsiejywuy',
    manifest: 'bafkreidys4uien455jrdc3bf3lbnxwrqpa3amsy4t6nqbmyxc2l7oofjry',
    complete: true,
    stored: [
      ['bafkreidys4uien455jrdc3bf3lbnxwrqpa3amsy4t6nqbmyxc2l7oofjry', 'fskq+nVs7+UeVt/2l0rFhOPxezjPG4I/eGEVkSh4vntS1A/BJzaIe5OV5aaXBgF7W2vZWjmTVbTj2D/X/ayp3DbADyEcbuu5xhgwHIHWajZoJNC/3VfMaBVobAle+eRSJXsWFwuO4oLGFZMZa4F5votzXNZM9bATBP7ws7aR4UUo5vXbdJkl6Ct+GWgKwVHphWY49HO7CQSnA6aitHOhh32Yt6U8MSm1f17iqfuSmyO8p8mQRCpgEI5g3EvWfq3Y9EnsOaahnnpDg24xSy0qx1+aV+YRKzDpTBIRT3vQ5+rlP4PI6mOqwPqUVPnJXGMM0gONUlUQ3qi65RwpxTA9C0NE04/KQcb9zEBLBtnz87oElVn3TI1cTNznyiG3InYswP130WzOG7STFNSAD4YwyRnW4x5KUDPgBsRSmXkIwHg='],
      ['bafkreigsyh7p373aqigigzb5brjfa7nlxt6x5crasdw6lov7opj2mqas5a', 'hglhjvD7MwJ07wdJO5MdYyzKXhqS55qa9OCqgDjbo85MxnQ5lPFYUboyP6CwR4kg+x+iPhjoXMyrYFyYZBoD4OTa8tgxNwQ120xpn7M0mUO5DyMc2XS3Bl9tqZQdS4ylIBW4zDCbrzq2BbWOSpeAXff1/KrKypXkkhLUpTaXjljdTYO8MrcveKL1uuvXdT7KCjTPNPbCpq1VyHyaP7eKQg=='],
      ['bafkreihrpltudiv42dld6czvnru7e7noajzvrv2pyqdwe53nk6mrvxmd7e', 'OhFwH6SZfysfgp244lrd1IHsf1XJOtUXDfkBUAGUBBKLWmLoE3LqCCPlzNo8IynhWlHOnxca1PT1eQXeN4dMzyYRNF4exEET'],
      ['bafyreibju4hcqjg2qtuq62cwtkiwyj4m76xoodgad5yldhmog4ozpi4xeq', 'pmRzYWx0UPIvH57NUJMwIy4wVaVaL8plaW5kZXjYKlglAAFxEiDvYFTiLPt05Vf9V+WmKjQPrK/IcK4qCBOa04hkgicWpmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB4lyiCN53qYjFsJdrC29oweDYGSxyfmwCzFxaX9zipjmpjb21taXRtZW50WCCeX2JO95mCnjL7LaDBDtDzMaYvY6e2tvAPzWVeFgxcTw=='],
      ['bafyreihpmbkoelh3otsvp7kx4wtcunapvsx4q4fofiebhgwtrbsiejywuy', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIg0sH+/f9gggyDZD0MUlB9q7z9foogkO3lur9z06ZAEujYKlglAAFVEiDxeudBorzQ1j8LNWxp8n2uAnNY10/EB2J3bVeZGt2D+Q==']
    ]
  },
  {
    name: 'chain',
    description: 'three dag-cbor blocks in a row',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyreidzrepwlr6nwueg35acixsnexn3hd5dji746pwfkjii45vw6lod7m',
    plain: [
      ['bafyreidzrepwlr6nwueg35acixsnexn3hd5dji746pwfkjii45vw6lod7m', 'oWRuZXh02CpYJQABcRIgtmwkgAvTyq2z0UPCUglpBvuZ1epCowPr15Iban2t0MM='],
      ['bafyreifwnqsiac6tzkw3hukdyjjas2ig7om5l2scumb6xv4sdnvh3loqym', 'oWRuZXh02CpYJQABcRIg26M3hQL8+tNAwz1HRfnTUE6jEtfI1Scm37GEr6pr5cw='],
      ['bafyreig3um3ykax47ljubqz5i5c7tu2qj2rrfv6i2utsnx5rqsx2u27fzq', 'oWNlbmT1']
    ],
    root: 'bafyreicbht5m7x5awiohftmlwaclahxfi2wdrao3wv7pyrfjzzikfympee',
    index: 'bafyreifeycniblzpleltsc46zfjnv45ojbiu4yisu5oywvbjwkie6scdy4',
    manifest: 'bafkreiaz2ad44mddhyn7hlgjh67affp5wzopu2ltcy3qnur2zhq3wd7yea',
    complete: true,
    stored: [
      ['bafkreiaz2ad44mddhyn7hlgjh67affp5wzopu2ltcy3qnur2zhq3wd7yea', 'D6gddEIK6dDIMHz3IYJ86LZshAGvXO+xilwy76PqYziUkts7grsPeoANB6oLgNISnBcyMjeQcEoUo6OEb/CTMO1GMtUvMGtI5J3FVWU8oEqXSnWHxp1OaBv2RYd5bcd1qk1lLxTPJA/bpjpau3BPEBAM9xKxv6/fPdl9w+OegslOxTMKISZYQatY3ESV5hcDjIhX6j0vcmdEpWhn7M2Dm+6Kch70YK7Ik+XxJTflbG5wqb9XEJCrsMsPd2LJI5meNYDE8NCK9Af1fQ6D+e417AFDaXKgdQRP4Wq8gZHyvtHR2feHmTPUpqIjTpff5fkOTNvtTlQTZZ6mgUUXVPcHRQuuWUK//mMBhskyPosw97p4RN6e2EWJ0BkpQxy6eK9x8+/iT8sJaIeH5VKmkTboY/9IzE4pVKQXWY+hwSzUnFRN6+Mp8v8wrYPRBpsUSNwu'],
      ['bafkreide3ax6lngao2ttz6crvpl5fubeunfmeo5mmknow4qcws7goak3ae', 'zNUXXJK1qTz2AIc/IBSFReS1YoBxW3P9lVTzIIbXuMteJA04NqenFbTy3w5w5Bh3TJS32rOtYGESTALi51vqe5JeaXM4PK7DhbMR0B80bVscvaM4n6yFYAtHcjGbFvhuxeazgIePZbMRPMSSv9gJs+cVVzXx5Sgq'],
      ['bafkreieznhvck2wv7pdt3kk5zy4zewr6pkzus53l2u6l5lt67mzrsudqku', 'rVhJg9P6xRR/AO7IhhTiFGZH64eiwBrLr5Q4UTeiwP3uKa2MjT06BWDIXFNbEDhjbGHuhw2kl4tBaVjI4ivktYKGXgkduZE1KbX00Zh6Fyk='],
      ['bafkreih2uvwfmmmglrlu55ie5v7p4dv7tiiidlojahd5hc24ll6ve4jlwq', '8wM4PU1EuuhvymaflGZfEpPpdth/Oeyn2bxlFB6qerWJ+n8yWO+JU4DThagbcY8a2jD7Lboup1G9Feda2JoB/AgQS6eqPeTyA7kGnnExgu2FhNb6fr4h9zN8ZcZL4JSu4/vXqcF5eR8kvLG+0nqa7SVYhrAD3T52'],
      ['bafkreihonrmcbxr6qkprxbubspbfi4bkrbpymfflcnqlp65unkkntcym34', 'LEccq4QOtDhQDl0PZNq/qA7L7y/cpLuAbWv/7xzsDvhl5yfQm0udV8m+1KbHb5dD68u4iE88LXSFUNKiOv8kIiKzLia+K7xbB6kTC+dl1PVDIep+EbaeQfKTuFvk8e8qE79+FfLEjsayEo9DOw8XnCDecCSiEbjCVsJGjInK07/Hw/Xpk4zyhKYcspX+EHDnsD6ygViaAsC/lto0DbjoLqxIo/e79c8DHy0HCYhk25Q1nP4fPdqxaRdiu0VztoMrD/t9AC9t13Xrf0xQ4pha37k1IqqJFxlLYI5F2qHlyxLa2ycORJT2EXn5XFJnVyyKohUYzyRDGvNz4a7hTFqgH87po4uWlphUHxWzKwZYA7gXUj+38GaxDar71ROtUUnrlHvbm9qjpyRDg2a0UUk6NA=='],
      ['bafyreicbht5m7x5awiohftmlwaclahxfi2wdrao3wv7pyrfjzzikfympee', 'pmRzYWx0UFL1rGR8voLHM0UAyyxtYdVlaW5kZXjYKlglAAFxEiCkwJqAry9ZFzkLnslS2vOuSFFOYRKnXYtUKbKQT0hDx2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAZ0AfOMGM+G/OsyT++ApX9tlz6aXMWNwbSOsnhuw/4IGpjb21taXRtZW50WCBUtILhFzYD0rYpfwTOCDan7qIKi3MZGaiBan8mu2k/8g=='],
      ['bafyreifeycniblzpleltsc46zfjnv45ojbiu4yisu5oywvbjwkie6scdy4', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgZNgv5bTAdqc8+FGr19LQJKNKwjusYprrcgK0vmcBWwHYKlglAAFVEiCZaeolatX7xz2pXc45klo+erNJd2vVPL6ufvszGVBwVdgqWCUAAVUSIO5sWCDePoKfG4aBk8JUcCqIX4YUqxNgt/u0apTZiwzf2CpYJQABVRIg+qVsVjGGXFdO9QTtfv4Ov5oQga3JAcfTi1xa/VJxK7Q=']
    ]
  },
  {
    name: 'file tree',
    description: 'dag-pb: directories, a file in chunks, one file twice',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafybeidg2e6o7bvmqua5uodhl6pxaxnc4giokdzo5nh6asmmvlhoh5gqqm',
    plain: [
      ['bafkreicysg23kiwv34eg2d7qweipxwosdo2py4ldv42nbauguluen5v6am', 'aGVsbG8K'],
      ['bafkreifmfg5hxb64xm6kdtv3344w5xzociuoxf6mawnjam4ahnnopoakta', 'MI4Pw5axVEhQxUZjzIh9xwy6oQq2USJpiZDY7Bz3ErXEMd1g+z0S1IouRht9f/4+uiYV7zHLkQPFMIbYe4g5ZZFN+/SjKBlb4R/x2tb55sqYN8uXTkC5is/y2Zs5bv6g1pcB0w=='],
      ['bafkreifr4x36h5jlklcp7dtxm7u4qq54eejos65ws3hv3wpk4lkodhlemy', '3qcaJW0LRWVbBFyaToGxpiQ3MUxAcKkYOVXvE/lbpEzBukybKg=='],
      ['bafkreihvk45bcosl2dmgtt7xgl3ky5cy3eejssgsbnlrcow2psosrvlb2u', 'YIGO7tfAjo0c5pCtpaBZ8axzrvJ1T+tRratvp20PoRaSHO39kGqPW8+F5uJRiZZU2iO1oTZxEnuoZFoWra5SlQqH3Jyfh3A2n4zERnvc6iE0lNhad9GAuodUFYesYgvgfqbb8Q=='],
      ['bafybeictiw4wz4rslyrx6o2v57nndjewa5tl6a6aswdnmkm5sjjxnw7fke', 'EioKJAFVEiCsKbp7h9y7PKHOu985bt8uEijrl8wFmpAzgDta57gKmBIAGGQSKgokAVUSIPVXOhE6S9DYac/3MvasdFjZCJlI0gtXETrafJ0o1WHVEgAYZBIqCiQBVRIgseX34/UrUsT/jndn6chDvCES6Xu2ls9d2eri1OGdZGYSABglCgoIAhjtIGQgZCAl'],
      ['bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354', 'CgIIAQ=='],
      ['bafybeidg2e6o7bvmqua5uodhl6pxaxnc4giokdzo5nh6asmmvlhoh5gqqm', 'EjIKJAFVEiBYkbW1ItXfCG0P8LEQ+9nSG7T8cWOvNNCChqLoRva+AxIIY29weS50eHQYBhIvCiQBcBIgicnJ8rt0Q4hEBReWD/Gj3BCJP/1h77q9N+8LzghZub4SBGRvY3MYkAMSLwokAXASIFmUhDkGXylhnvQSgMu5Mr5SxW2ZxZZrZeAREjnwmLvvEgVlbXB0eRgECgIIAQ=='],
      ['bafybeiejzhe7fo3uioeeibixsyh7di64ccet77lb565l2n7pbphaqwnzxy', 'EjQKJAFwEiBTRbls8jJeI387Ve/a0aSWB2a/A8CVhtYpnZJTdtvlURIJbGFyZ2UuYmluGKwCEjMKJAFVEiBYkbW1ItXfCG0P8LEQ+9nSG7T8cWOvNNCChqLoRva+AxIJbm90ZXMudHh0GAYKAggB']
    ],
    root: 'bafyreia6a3nol7tsnkevnwcpxwomzvjzb2rnxbzz35w6dabcmkxvni7j54',
    index: 'bafyreibrihcgfhnjofw2mmp37sq2aorpb2jo2fyeswpgvpnr3e43nabode',
    manifest: 'bafkreicilqrvdl7uhsyecn535i6mjs4wt6ni7rkptnowxrggfwmczaqpau',
    complete: true,
    stored: [
      ['bafkreiaibdzdhusa5paazdewp4grfq4bwla47dg4h5ef2gw3tvaovvvlau', 'ZaDh//FCvVljYW6gjYZ9AvA9p84GVTLkS2BYg7hI169hNcEkRUN81x3D3T/v6n9VMOiNTC8UOt3lgm0IHXYNHsp5T4etpxEvDQSmviIDQDt5WYI71Fedbc6QuUP/Zp5giyrBZ9ZXaT+gZDlJdIm1LERBWOVExkKTOEAMeyU1ZipfvvZ9xm1pLTMazIw2YVACgOZIt44pEqLRcUyr4LAvw+KXOCKHJ5k+DGPw7SbuNDU='],
      ['bafkreiavqxr7sx7xxenxatjirwapvklvru2vxobk34vooof2yf7n45esh4', 'TVtHZ2UZx0byyYN96ksLoqh7S8jbQD8GPTMWLa0hQkDDl0a3UgoNfparAMZdRvGbW5G+s40l5jPt6inecqBU2ucDjLK28D2FXLHsNB5TrUEjTcZJ4MGyTYne5I86n/eg7d/pafppqZ83eBk1nO/DuAGtz75ARjjXBq9X3+7aJjsAYwCza4sfyuDvCDdngT/0rVmW5SBRm31oWnVRwvAuKU3kT73kNTB8Ms2niW1a3Tk='],
      ['bafkreib2gairj27uqq5hfm267ly3g5ocsmvavwo664zytixyao3vt64ah4', 'uqwJ8uiYFXL8Hgyz/kmReIKI42ptT5ew3MbiTcHgoIfJuHn/d4agnWDvaoCtUmV4HyJvZL4dI4wLah8FL9RXSX0MvGwyEqemAasDs515csh/04bZZz/dDJU2kYBjWpzXzraXKxJ3tf/mWl+X4vVMA8ZrHftPEXI36XRxke/fBXY3i/N6G+Vb232Z/mIa4b6aaD7Z2Os4sXlrS3xsLd8ciLa6wPHv36/sXWleGiA+cB619gLnKj9PylJF7aSAONtSfnz9BnfX/g5hzLUuM8D9+etby/Lq7vrpGxwLMa8YcItTnvANX0z2G6sHYlItxFx42kfvIw7G7Qg4cWjyWb5Esxw/pkbt1uTC/jG3We1lv37o7GGrriIzODrNeNih4Isj+w+3naUlerbkx8PzNTGT2fokAezujjGnXtCVem9MYXu2vRvJNEYCx3DvySpaMx//VBq0R3EO7s1pfm3iqTLFHOpzgbYNO9BopwpASuCCX7C9rT1DcNSwkDFfnzFWJ+4YRbFgkaI2jKBv5kO3pwMjxhvsTbf8shat1+ignSFMGIQMFORY6R2A8/mULc8cOOVnLUaIfTh2RKQ/ajEhvx4bTkzTXuoO/1VGtnnNDDHCNmOwFo2zpWNJoV5/KMethX4Eu5jybX92/bnvJxlSQIMdE+i9e9sa9MMstv+9pvUjIsWM5E7p9fHQeQIwepzWxBeOEVYSEldCD6DioWZtVnP/uUHk28aZDSESkGO6mhxxLFvAaAx22dvte2W5vwhVHgHXAa2xYc3J/b8Y7kZIPiKPcOrhoNc1breKNjOj8Q+zZRYFLJ6FlJLQCzH/6V9kJjmSQxZRhsp/CqRTAGto/J4JZPQunUe2OyWd7SVrDuA/q+tUnf5ixo/Tw2+ihd/hIPB8'],
      ['bafkreicilqrvdl7uhsyecn535i6mjs4wt6ni7rkptnowxrggfwmczaqpau', '20zCZKf0QIFt8FGsWqUUzrfxwp0gMmFb+S9SM/ZG/54XLPORq4qgGtIvsB0ToPinZYTCQLz/t93zLxiwsJc/MmXiJcgiROl+PkT/SI2vcX+9JxLKNktQxtFa+GlfT4aGHus3VzI2sXODhSAeQ7PQ82pGRnWPrgMmUnJVu5j1n4luA8GtjLbgiG4mfgqWmHIUY+CDP6bG02BerXwELwGcP/ZH7gvyFqGC1qYm6kaKloluOX40PyZAuSlahA2lxQRULdEy4WGPpLb0q09CvoNFeKhsfkwJjnMqPA63b5/tblvOVdwOl8V+4VAI+AI9UQ9fqTJIkRiUuBZRcgIggeffl3rtAhBjI3LlHhQj+rOx4iyHjpdeAr1+eXxxPD8XRNZBXVWTVI2QaMlOLcKHp4rfy7/L5sHF0G1oxJ9eM/zuEvpbI5JxR1OSWy2wwxkaWjRZ'],
      ['bafkreicww4gi3samv2e5sat24unzwvwn27l4fcstnp5ay5yeoyyujhjeca', 'wje+as6tggc4PghR5+giExUDjaBSaGeArOknWm8Un2v62cilNjol1NsjXcPRQESgM+XfQfJf20XFgSLtQoEXoXQMHay3oEbL'],
      ['bafkreid2xwbmm4rsaobqqj36uwzo36h2ntfdhralt7lxtaaak7vdjpyaeq', '5uj4YLbR+dxrmR/0ZKEhFRPbYUawbK9uegPToTFzpGfKjc3cjAf1j0niqe+WCxxnwwGntAJ1e/6jHIP3XWJh0l6eYUT38K/96duOnuXw+2kXK7JX8n9GRMAaQzPLSSSdsyVkDNV9jd4EM/sgeiSw8LKG5/hyyGzEOdP+L3Nip04q6ZQj6eBnCOOSYpnhObsIf8C+CWR8xUai6+eUCkyA8rnhvihJu/VDyaM+pjkdAx2+avwsDnUrKxlPhZL1Fc7u'],
      ['bafkreidlrpigbhshod4egsbmapcd2r3666toy3dckevly7dtx3jgmfoh5q', '1zmSIqsUJ+gV/6ciuKZgMViD1xrGHs7da7pxd8d4zlUCR9ABKyPtBuBkw3NaGiT+qBMjMJ8w+cOe7B7F3zNJh6p5KmlmnQzgoRJGILpIXvJhosXFIJQ0kbiaV97HhWJyxD8PHUcORbWtkZzXm49eUltbayEeKNM2eSSezFkBMhJTubScYq1wmCb5dPUK8zs6A0nZ/D9WYVGuWwNLYLbRap//Q48XwETNsAxc9GMRG7jtUr7qqjatO/na76J9roPlAQUOTuZEuadnuHH41iOu+uPAJjloGA2VLhsnJJcv4Mg='],
      ['bafkreidnfznlzefe6ucjizr6zdz4ge4dtf6cguhodpjvhccp5ufyf2ekzu', 'ChrpQS0j14JMvWiMYwJcW1sKP/tNIZuf0BHUxvM2CqFYaVXagCmDNzFgeGXlUhUKGOqyTTcBfJoCpO5yC6aR7MnPqcKN9u4QbVgGRx5UfSMWL6J6rOOXsdovnZQJFDaOpdn4Cr4zal/XO8+/0iovfeDRddBy3W1+Gb+ANWWPVUH4t06lMIyoxvVln1pG8GIuUzRHHAF8uctx7TAEdP995pbq/wcGeqGCbV+aIJ1AdnhhX8xqOOptk2kSF6oGtt5Bc0en2ghHq5er/VFtO6SLhIwVRUXhBszYDpjpe+r2tQ0='],
      ['bafkreidyat4etlktftpvef2bc2fyrwm5aqsisyzjtnm5vhd3pnxajvwhfi', 'sPUQndtYNNbp185FynffoQUem/wIgCOH8QmAYH38BwHnQBL4+8sYBGtGHLFG6xzZ0UN5+cWwxviekaYDl+ArGnSBzChajaVlMPEh1HBfu2s='],
      ['bafkreiear42l65ga4thk5euwk5z37f752iglsmqdujaf3ymx5j3s4mnh3m', 'DpC7zxv8c2qZH7KvdIVVsSKwNxXpvSNB0vLCRHObM42sWxugBzrK/rir0aVCK0dzVhYRHuLLbboURyw6wOodAmaN7E7Pj4Fv//KxuXZtvPx1+WSoZqdtVvSGJDAQ29lp5fwp7LWxLI4='],
      ['bafyreia6a3nol7tsnkevnwcpxwomzvjzb2rnxbzz35w6dabcmkxvni7j54', 'pmRzYWx0UC/5kE1DFZQD6Jw3aeOHRTBlaW5kZXjYKlglAAFxEiAxQcRinalxbaYx+/yhoDovDpLtFwSVnmq9sdk5toAuGWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBIXCNRr/Q8sEE3u+o8xMuWn5qPxU+bXWvExi2YLIIPBWpjb21taXRtZW50WCBV17J5yLrh+K/KTrGEOkg3fUYE2+6+LnxQ5uskGGlGlw=='],
      ['bafyreibrihcgfhnjofw2mmp37sq2aorpb2jo2fyeswpgvpnr3e43nabode', 'omVsZXZlbABlbGlua3OJ2CpYJQABVRIgCAjyM9JA68AMjJZ/DRLDgbLBz4zcP0hdGtudQOrWqwXYKlglAAFVEiAVheP5X/e5G3BNKI2A+ql1jTVbuCrfKuc4usF+3nSSP9gqWCUAAVUSIDowERTr9IQ6crNe+vGzdcKTKgrZ3vcziaL4A7dZ+4A/2CpYJQABVRIgVrcMjcgMronZAnrlG5tWzdfXwopTa/oMdwR2MUSdJBDYKlglAAFVEiBri9Bgnkdw+ENILAPEPUd+96bsbGJRKrx8c77SZhXH7NgqWCUAAVUSIG0uWryQpPUElGY+yPPDE4OZfCNQ7hvTU4hP7QuC6IrN2CpYJQABVRIgeAT4Sa1TLN9SF0EWi4jZnQQkiWMpm1nanHt7bgTWxyrYKlglAAFVEiB6vYLGcjIDgwgnfqWy7fj6bMozxAuf13mAAFfqNL8AJNgqWCUAAVUSIICPNL90wOTOrpKWV3O/l/3SDLkyA6JAXeGX6ncuMafb']
    ]
  },
  {
    name: 'shared children',
    description: 'blocks that are linked from several places, and several times from one',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyreibvif33ltghcma7tfnmbwfshh4alykzrzl24qloluarhx5dyb7v3y',
    plain: [
      ['bafkreife2jugqal4bth74lx6kcke55bbda2gmdgkqngg5h4g33dkrasg7i', 'c2hhcmVk'],
      ['bafyreia5orv5yk2i2oo7cb5k7owqm7aiqygbr3bzxzb62njspv3chrl7ru', 'o2RsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbmFtZWVyaWdodGVhZ2FpboLYKlglAAFVEiCk0mhoAXwMz/4u/lCUTvQhGDRmDMqDTG6fht7GqIJG+tgqWCUAAVUSIKTSaGgBfAzP/i7+UJRO9CEYNGYMyoNMbp+G3saogkb6'],
      ['bafyreibvif33ltghcma7tfnmbwfshh4alykzrzl24qloluarhx5dyb7v3y', 'pGRib3Rog9gqWCUAAXESIGrRXZ7tN79JLJ7SXVubG6jvizxD7rATk1aLROw2ot3D2CpYJQABcRIgHXRr3CtI053xB6r7rQZ8CIYMGOw5vkPtNTJ9diPFf43YKlglAAFxEiBq0V2e7Te/SSye0l1bmxuo74s8Q+6wE5NWi0TsNqLdw2RsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbGVmdNgqWCUAAXESIGrRXZ7tN79JLJ7SXVubG6jvizxD7rATk1aLROw2ot3DZXJpZ2h02CpYJQABcRIgHXRr3CtI053xB6r7rQZ8CIYMGOw5vkPtNTJ9diPFf40='],
      ['bafyreidk2foz53jxx5eszhwslvnzwg5i56ftyq7owajzgvulitwdniw5ym', 'omRsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbmFtZWRsZWZ0']
    ],
    root: 'bafyreiesuebyliykwevbh6om5tnbyuy5o3fjhmqgdxijswx7fdcqdltvoq',
    index: 'bafyreidjxdxghvynl3cgudmsblljamf5xwlzmus76j5fiku7fwknaasymy',
    manifest: 'bafkreifoyewtgvy3443otdwmeyj4wcux2mp3vadpzdmgumsgi3kelmoz34',
    complete: true,
    stored: [
      ['bafkreiaeqmarosje6fu55zqrostz3pcu3ugqh57rlccpkifbookcssrjga', 'pP19RG01JmsuwvOK86Zfjbpt2Bv3ZAAhfFHhRq6A/4/wdFdC8/WlTeq5mLlrZzbTESxPdTLtdBAkjP1VZMVZWWQxrc2qfKUenYXH79fMRJefRdgJDVheFBKhb0l463brIpDVC9lDhHvFjQxH/u0Jkqc0dXLc41MQa1SUBmUptFIDF0el/B1GD3/pYdHYjPt0E5dvwtHuI/HzmZ8j3cLsmYkpebAU/95cGrm9doxxjAB9n9K/bSY+PsdKSfY/VBymVebWFQQV0D5RR43dA7O6AQdbHruaXvErSLyszBT7XFQ='],
      ['bafkreichzll6pgcgasxzvpmgsvk6ai74qi72yneq4poijy43dfhgl5dlri', 'qiE9+ki6XnQKrAmA0aSUsaiGOglshayJHujP0eiewlLaQvqWhcLIE5mxf0cmvI9Rb0ANUrZKROrlqsAC0iiFmDbyFysDXOtXSJUY14Kq+RFCuN04/E/F7x4H2l/7edGgOKV805Ju2O5zzWDxtCpCO5Pwqs/RIRH7ce9ffTH5X/WDthpSZxLMNIsd+8WuKow9VhD8iVMlDc+S8VzGGZ/i0bsAYiGIrCFdOSxm/7Sxc+XgrsBzaXsDKi/5/KDw6JuepJfe0ueX5nnnwfC9twJvbUv45IFgGPwsaZxukb2eg7/GXN9r+w+xTpm+snSSxJ5U2UOhLrF+W0FopgTACFCqxTKOKeo0TlfwLvaCgyudVW16GIYqg+s6Jp+YEywHIQUrH2dzc1Hp7mlKKj4Y7vasnF/FsSO1bI+pJFLi1DMj8pKZxUMX3NcHt4KHP4f0Gkn5FJSz8bOaSgFV80KzaG9uAw=='],
      ['bafkreifoyewtgvy3443otdwmeyj4wcux2mp3vadpzdmgumsgi3kelmoz34', 'wFs08cdt0ADCFUYSkEl5WzoWxoZwTC30knvq8kpvl0J7hmYPBHmeqildjRuPr/yErc5wmvslxSh5kEJ9BppYQ85pUBiACsSDejMIhiXhvDJ1wCeC6XUm9WWRc1ZfuHJWw/xaGGVYMn8X59JNHhMPc2/CWAYtPY0bNd0IZSnqllAD9DmLlEgxhzpY1xeB7j7S3wHTgvUe0BdyJKVRB0UNivdeLlK+cMn1m1pxbGhArbYifK0oTJpdGrV4v21m4FwXicMsblF/I7M3z9reCnDBEaD0KSxO8RxK6m/jUtAOUtxz/Z1dYT8M6EJ0MdGSkkR+SB4UBq0o7FmO1IBVlTICt9g2PPVoUhni7zRRYyZMpHiLAiaCwe+oxcWpFUnIo99eQpBf7UCO9IqcTGpWtYiHMHKEOPiWEFtOAPyDgGgjsQyAenVu1A6X9fZx49ugD70c'],
      ['bafkreigvt4agmm33onq3athltep437hj3epufctdppzgflmem3222p4j74', 'cKPN+W3AXxfhMdlDz0/pdGYZul8NkH8+Z63Cpqd2VZEk9c1RkI5uU+ipn0WnRI+gibFJvAURtG/U1TyWQ3BqnSI7DxOfUqkkz9lbj1lbGWgszbRE3HLDer0B0QM/p9/rOvS0tJznmDAydCj7b0/4ucrDt+mzipi7aPlLdq5ULXQ='],
      ['bafkreihcenghisldfvm47gmhhcimuqhkhsaifhao5szrxw5ktygu4bbev4', 'UDcCsIMmug+zY2djlNcJvojjz5fHXd/T+awZSek7asZSwULMWQaR+xEVHHlxcWqhERJbXfmSRfmYY+UwDDmtaUSDntGdjbATYHD5idSE+Mg='],
      ['bafkreihwk76oc6lgpqjaujyja5uahag2n7adimhyulfjwlef4jmu3kndua', '3NH8QKvMEaNKbCH22fylvfnLyJhxkMYzhWw4Rq/Wq4e//OSkC/+8D1MWaM2Hv6O5spdsNU9f86Sg/HT39MwJGBvykCulPLLXel8VXr6QN8RsN10AeH4xTYp8aRl9wi9yCoSKxEPCT6SgPtax3q5ofEFYM0zxjC71OHnaC0wkEV2e2JEZuJF2BxTvRTC4bBHefvRDCqKFHYyXsrOxWfVd9T0HWNrpzSr5ODHlhbK2q1eWbrRPsfal7fBRuFXVpooHnYelAWqfkR4i/5l5cY4tVjKZXuywDGdjKxH8tKw1xoZe/njWatocSA5KTfm8jLgC/88PkFWq9FewI5dksYczjO2AYlRv4pkT3nsOuOpItzHT2dUvDf1UH3Da4R4R2p+YH+A4XTpAh/LKiRNd+eLwYDr7nmztVdwI8pCvNQvGGUNhz/5fRbezQZU9y82Sp/UuA+KEwgX/1o7lYybMp3dBO++QC9QEPaOFRvIk+xooF3M3tBBN/VSQE5NOp6osF4bH'],
      ['bafyreidjxdxghvynl3cgudmsblljamf5xwlzmus76j5fiku7fwknaasymy', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgBIMBF0kk8Wne5hF0p528VN0NA/fxWIT1IKFzlClKKTDYKlglAAFVEiBHytfnmEYEr5q9hpVV4CP8gj+sNJDj3ITjmxlOZfRritgqWCUAAVUSINWfAGYze3NhsEzrmR/N/OnZH0KKY3vyYq2EZvWtP4n/2CpYJQABVRIg4iNMdEljLVnPmYc4kMpA6jyAgpwO7LMb26qeDU4EJK/YKlglAAFVEiD2V/zheWZ8EgonCQdoA4Dab8A0MPiiypssheJZTamjoA=='],
      ['bafyreiesuebyliykwevbh6om5tnbyuy5o3fjhmqgdxijswx7fdcqdltvoq', 'pmRzYWx0UMjByDalU4bz8nCR/Vg32GllaW5kZXjYKlglAAFxEiBpuO5j1w1exGoNkgrWkDC9vZeWUl/yelQqny2U0AJYZmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCuwS0zVxvnNumOzCYTywqX0x+6gG/I2GoyRkbURbHZ32pjb21taXRtZW50WCBPJrlu8Nx3o3r0HUspsjfUVOoozskouwL0fuMWZ+Vo3Q==']
    ]
  },
  {
    name: 'CIDv0',
    description: 'CIDv0, and one block under a CIDv0 and a CIDv1',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'QmQUoZgLWc8vMfy7xTEA1yEsP5572B8HN4ktAXRQBzuQSF',
    plain: [
      ['QmQUoZgLWc8vMfy7xTEA1yEsP5572B8HN4ktAXRQBzuQSF', 'EikKIhIgt2FVuRP0N53Nu0iYyJ1h9bCABEJqKJAjGHKKyLyOTVsSAWEYBhIrCiQBcBIgt2FVuRP0N53Nu0iYyJ1h9bCABEJqKJAjGHKKyLyOTVsSAWIYBgoEcm9vdA=='],
      ['QmagVQFTpN28PVUVVh8ebXvR94zkiNERQr5mPSFExeoCav', 'CgRsZWFm'],
      ['bafybeifxmfk3se7ug6o43o2itdej2ypvwcaaiqtkfcicggdsrlelzdsnlm', 'CgRsZWFm']
    ],
    root: 'bafyreia2vfw45dhycqclgfewxj5xh223uq4auenh5u2ammbjlpznmr3rra',
    index: 'bafyreiazynaomdasbz3mt34fmmj4bopblfymojbpnc2jlpa55rdodlq3uu',
    manifest: 'bafkreidzvpzctmrep6mcpvapqve7zb7kmevnmlk35ndddmy6zo6n6vji4i',
    complete: true,
    stored: [
      ['bafkreiarfso3smtznms4cku7rhxam5rxq6iutidhfo75wotggz7gslifgu', 'v0YMxKNj/53xJp7RCel7Nbg/zcfCoeJn9z3PY+mtKilyiMev/j2wOodyfW7gjC5+TVWNWKnrvTxexiLRyzuMiCNCBBKadKm1Lspbo7DULU9UEArQ9bFe0dmhTBbdXjoagxs+kuFrW94+dDMEousvrVCmImwlSxfFl+0jltuzK2LtAuKI234sfY4JAY9acsG4rf1pyr7dnjzQUEWssG67HmHx/h8I567Nbpa+daeGe49tMKaNIWq08kg1Bp/6hqXvMbutObE9IJFwWLURP6e3EaaeTEEBqi/YT26kt8xSr6zattTi/GtiHZqfUYj4oRhKe5wfB6Wv5PB0xrKPVqHKAjW1jjyrmpFgxAWl9UbosJAlb+XwzKdIy4NYl/G6DOJwhV7svYkLT9rkOycaXUBM6A=='],
      ['bafkreibu5iiqxqnpa4mgvqs7kdoczxwuzghumnqf4spkjabq2pe53xfydy', 'hTlkYi3DnWTF3fT8h7hFUfKvGytjPO4NJSyhsWONN/LPuIvXKA8aUGdMtelsAZOH943K1TzhZXHZs2fY3N9l8YvBSiJSPs/dQlgCXMZXs3JxceMOfGPzNiycirtgjuujuEQqExAIyh1pXfszR+UfRfNOY3Hft5cRHFR74GSq7Bao7vyRXNeogi+b/hl1D3JjHzgK+lyHfARuQFvtxg97UA=='],
      ['bafkreidzvpzctmrep6mcpvapqve7zb7kmevnmlk35ndddmy6zo6n6vji4i', '5X2YTWAZPMsyjV8hP5odfDaUN8RmuHXsPIhlWNnsxK7N5gJvdrjp6ysrgnb/HhRktthHwrp/u0HxJ9XwxcaPw8A2+o4vLXW/jF/FJW0RdeQpR5rlY4ME4XCPTD9nBc/wgkDPAzL1gJqHDp66AEB0IWeoL1Xyvx8jTbLEPIkBSnqPIXAPViMdBj0GgA5smNsiOWi5w+DnfdULONrbcm3+292hoQrNI18joOjAGvBryWTwAuyO0V7CVQBUNrAugBDvyWZwPGkJ1jAzzPUFPOULcmIQ7cj0i36cTYxBDMECiJZBPJudbtLAaUk9m1B+cpWI8Sg4a56FJTiHMwX5R7s/d/GdXSL+IsG9pMwluPZDay+1AJHB3a15SihhpJUH9DTU3nhpJQWnqO7UnliKWoLViiVNmH6dgHshrye3Wj2kQPs='],
      ['bafkreieslxjmu47izlmd5yqmdbmxrgsprhjrq4gekrqo2bscn2odrg6vrm', 'u3X4Tv9VJXZSZj3ijSt7Ekr6GId7/CZmE3wg7dMXiZRCbam5eTpimhuvCjdpPoxFUtbEhAjXc0vUgKR+jhAVaRHUyRZ8kZ9E'],
      ['bafkreihzgkktqianbfqxq2l35nw2itjqnkkud34ybp46ahnwsjvxnqwnlq', 'VnjgohdqWHpbA+QjVvQCJPGypanLLIKSs/HkoEPi/w1AKNv6M1eHV7zh5IstaTpEqEM4A/bUQjzx+LtubDtp9rc/qxIlwrO1bEamL9jDWNA='],
      ['bafyreia2vfw45dhycqclgfewxj5xh223uq4auenh5u2ammbjlpznmr3rra', 'pmRzYWx0UBFjChWQFM1IkmzBPRqrwXplaW5kZXjYKlglAAFxEiAZw0DmDBIOdsnvhWMTwLnhWXDHJC9otJW8HexG4a4bpWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB5q/IpsiR/mCfUD4VJ/IfqYSrWLVvrRjGzHsu831Uo4mpjb21taXRtZW50WCAiMb7MYnakdTL69aRP/Fjw+fLd7sy1Vg5nxh95/EzP9w=='],
      ['bafyreiazynaomdasbz3mt34fmmj4bopblfymojbpnc2jlpa55rdodlq3uu', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgESyduTJ5ayXBKp+J7gZ2N4eRSaBnK7/bOmY2fmktBTXYKlglAAFVEiA06hELwa8HGGrCX1DcLN7UyY9GNgXknqSAMNPJ3dy4HtgqWCUAAVUSIJJd0spz6MrYPuIMGFl4mk+J0xhwxFRg7QZCbpw4m9WL2CpYJQABVRIg+TKVOCANCWF4aXvrbaRNMGqVQe+YC/ngHbaSa3bCzVw=']
    ]
  },
  {
    name: 'identity links',
    description: 'identity CIDs are not sealed, but followed',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyreiatjmj5vdkff5tg7lb4ej6r6zmyg6t4ipxcc4skbrqtsmnzvigd4m',
    plain: [
      ['bafkreibreb5cazpunjnzjd6on7s4cpufvoxvmmpc7ckli7onj7hbj5wfpm', 'b3V0c2lkZQ=='],
      ['bafyreiatjmj5vdkff5tg7lb4ej6r6zmyg6t4ipxcc4skbrqtsmnzvigd4m', 'omVpbm5lctgqWEUAAXEAQKFlbGlua3OC2CpYJQABVRIgMSB6IGX0aluUj85v5cE+hauvVjHi+JS0fc1PzhT2xXvYKkwAAVUAB2luIGhlcmVnbm90aGluZ9gqRQABVQAA']
    ],
    root: 'bafyreichpwxz2pcob2taayqfnvkj6ol6rv6ehenr24bpwg7q76ofbiqtmi',
    index: 'bafyreiemdlhwleu4d5wpuku2shqo3ermbfeepjsweuslcax7f2n2kve7hi',
    manifest: 'bafkreic4g4adoqfcftxj6ztldsyfdwi7gvy6nbnueds64ms3qnq37lh22m',
    complete: true,
    stored: [
      ['bafkreic4g4adoqfcftxj6ztldsyfdwi7gvy6nbnueds64ms3qnq37lh22m', 'DJh2XMiSpXVKi5QuMmhZ18BvWzZpxG/WbgT3oltLwNDxVl97ZT4yp1hBs6tbsKsECxffRlZjmxvMuMgaHHceGM5h6M+msmIVU+jX1uW927GyJ0LIl2HQhIRT5DZmTfjbqQvNJ+K4gsdAmqc5Me/nQ7o9P0iW28yfOuR04bHPBR/N86WqP9s6un8XPoKDIfkosotVFwRtQ1wslf11wEpbu2LCXJUc3RtWmtRyqTSG3Y3oPGqh4OsJwrgNIMKBi1xR43OBvb0TcwmH9Br7+0zIqR7pC5+Yt9K8yi2ep11+/gFkjGW9RqI0EBJ1XJOGHsH2o6j1GZEY8fD8XCXKUNlI51QWQbhBHF+uvt14AKz223Q72GBsGCIA8wSjB2sZxDHKnpGawriS9leTZxIkwNU4jyw1TzRBF590Al/Vk7+hiU+1ehhpvFdbL5XxyDqcUyop'],
      ['bafkreid2r5dlv2vshsy3kz6jbxnz6nr5ctlzr4dclncx4nzlnpdbwk4c34', 'kAcrJPJcuYRLGkdM28ZNyn/1zF4v6FhNBPV5lvBoEaGUJnqhkIY+Yd6w5/WJvv+KFnmiv2C+1CPegq4+6LkAv9YIedldMeJNWXoDvtD7P9xKprcHpPCd9zzBj4Pg5SvpUDv/5c5/umj6/dQvP2gDEv6Ocpwn9t5XHIixclanF2tKHa0mv6I4MqRx7l5dbaWWI4VacQt66hGbUT0Y2g9GcH/h/n892nKNLfRIL/YRxmJML2JJ3tEHF+Yoo2dl5KBFF1YM/8KO64IiaSfsYdRUUyh42IxLexGxt+pIel3PUMo9RxpmYg/2yF+u6n7jYqLb'],
      ['bafkreidzl32ta6jfgxmavtta3id3zshhwrzqbdlxkpb35aqftabem6nncm', 'CBiB1gs2OXIVNcVcWhEhC2X0on71t8isPWzHGYcZwkhRdV/9dXjjoF7tC77+7vGQZTRrXMWNGMdfSgkY4+1W6zb6v9FHiZh0P3nx61cSSUo='],
      ['bafkreigjwrb4mtcqiwcgb5gvizi4iq64p32f5hmdpnzmdvlmpca7g3rp34', 'AHvYkpZH5NvKNEKDUB0YjUc0CvGs2CM27o3rwe2bo8p7MwpyecpAYcHZkDYAtUHedzmNknAVRa2oK13uqbRLPyV6Lc/tJPs9k3MkoStXdv2Uua8bo8h9MgTPtGLikZT7GsU8qR89ZWuG2gpKaAuc1JlrrRp+FsRTuj64wW3gBcABHxtXtPlQhgSEqi9/t94YrtNb1JzJ19O9UH7G090u1O0Ou2Q1x9QdWEFPvGlB/IM='],
      ['bafyreichpwxz2pcob2taayqfnvkj6ol6rv6ehenr24bpwg7q76ofbiqtmi', 'pmRzYWx0UKKPRcXF71TYRb30gLsfGgplaW5kZXjYKlglAAFxEiCMGs9lkpwfbPoqmpHg7ZIsCUhHplYlJLEC/y6bpVSfOmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBcNwA3QKIs7p9maxywUdkfNXHmhbQg5e4yW4Nhv6z602pjb21taXRtZW50WCCCMxAuIly7h1+fUHPnRDSSQcl5x2sDvKAErQQuZE99bw=='],
      ['bafyreiemdlhwleu4d5wpuku2shqo3ermbfeepjsweuslcax7f2n2kve7hi', 'omVsZXZlbABlbGlua3OD2CpYJQABVRIgeV71MHklNdgKzmDaB7zI57RzAI13U8O+ggWYAkZ5rRPYKlglAAFVEiB6j0a66rI8sbVnyQ3bnzY9FNeY8GJbRX43K2vGGyuC39gqWCUAAVUSIMm0Q8ZMUEWEYPTVRlHEQ9x+9F6dg3tywdVseIHzbi/f']
    ]
  },
  {
    name: 'identity root',
    description: 'a root that is an identity CID is sealed like any other block',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyqalnbmj2g7wbklasqaakvciqdcid2ebs7i2s3ssh4437fye7ilk5pkyy6f6euwr642t6oct3mk6y',
    plain: [
      ['bafkreibreb5cazpunjnzjd6on7s4cpufvoxvmmpc7ckli7onj7hbj5wfpm', 'b3V0c2lkZQ=='],
      ['bafyqalnbmj2g7wbklasqaakvciqdcid2ebs7i2s3ssh4437fye7ilk5pkyy6f6euwr642t6oct3mk6y', 'oWJ0b9gqWCUAAVUSIDEgeiBl9GpblI/Ob+XBPoWrr1Yx4viUtH3NT84U9sV7']
    ],
    root: 'bafyreid7hsf6hbnyiz67vvpzrnkxwq6ge3ntfez22daryt7dn56wzul4yi',
    index: 'bafyreidhnywxftca4sfdihgtdv5tpc5gifdf2jykll6pcpye35q5nzskdu',
    manifest: 'bafkreihzy4n3yarytmqulexi3yp2ffjubudvkixnkfnazld4mb5rfakgbe',
    complete: true,
    stored: [
      ['bafkreiaqwvmk7q7xjta6p7hnyrj6ajwpqotrhhkyyn4dmk4hkyu663xsz4', 'kZ8uXm8alkjzZ+cFDhI0mI1e7DB6h7KA8PBET/ETDTOl8GlCccobGpLpOiZrcv54p+4gr89Hlm1H8rtJhyEilltdX+w938TSeVmZYY+bC7QVusKnKeiJXIdu+Ijl7jgpH065Ptem3C6UWvQ3CuMFGGHvOjeVrWrVkcV22soe2J8='],
      ['bafkreiblvgdxxulu7vzysxvkep2zu3uovkps5d4ize4xnsho5uli3onqua', 'x67eilbej70LF3MIlZ4KYWgLjHJUP2SwBPaBHWF/edADgk0CSt5+r+Yh2lOZm3pphXOxyCC+ZfdF7PJXMMiUlcIKycXQ8k6PcE807lm1NlDTlhbRcjSqzjdoIO1wcClSoRJwlnb5/kRF9uUeS90D+dTxetTgnaM2J3YlTHMQ5K34l8PKHrAp4y9V8Z2PdEMaogwdESdqguTO0E38VIDBcGA95s3dqvuH5kJ7myWF2IPzM/J0/RVHUxaedr+W6Eop9u+HMXUJzUrOhDGlW98fjPKxlJfmcdujS56eBLpZMJ7Utb9//OcN2EV2UN2HzUGDngvuNxszZ6l3k4CbEL92rQ=='],
      ['bafkreif57v2pfam5zynkmfxrbgawnlvzz4q6ggrhirppmaqdttyke3tmgy', 'n9eLwuns2a4mDrkXlGO4njXL48N3mudei374hDg/zAUxRN+b0SimrefNBIzYY6zulF8u/Bx5Q9HpDKR/EXR9knb/WCcpiav14ONysNWshOQ='],
      ['bafkreihzy4n3yarytmqulexi3yp2ffjubudvkixnkfnazld4mb5rfakgbe', 'SrkH8dJuduktxjU29QikXpEtkBkNJmzvw2xr4Cptq37O13tAMcSdr9hheUeYKf+R+wLhKQw3WrEyfz284P98hMUVM4aA6yR+LKbuQT2bY81OpqYI5pJFMzNojN9jQuaBIXuEnrcEKmc4k1SxZYnyrUPZR2Nhjxr1W4v7flxRlx6oG5ygH3cs5m5Dw04M2PYw7tXJXHYNAKkOAuFPNHhzoFlF+LAZSrSpaeSmWy3v4iqjA2UT86QKjpAmDYDo2cLkoJhD4A0Iu+fU5u+SkjSzNYBMhx3WRevlPAboj8P3BIvhnAvNm1wmRcvRh23NPwe0fcX9rRw0kA6toa83sFQr1UxL4XnYDwpzP+cZKX2SS3aOYdxnyEaS4sdM82Joa47c8AfVuap48ZY0Z/Rj7Hw3ydi9e3/PlHXiZZ+I6brZ51pOvkQqhC3Lc7xJPPm9lytv'],
      ['bafyreid7hsf6hbnyiz67vvpzrnkxwq6ge3ntfez22daryt7dn56wzul4yi', 'pmRzYWx0UHVJcBocW+bpcXalbN6PpH9laW5kZXjYKlglAAFxEiBnbi1yzEDkijQc0x17N4umQUZdJwpa/PE/BN9h1uZKHWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD5xxu8AjibIUWS6N4fopU0DQdVIu1RWgysfGB7EoFGCWpjb21taXRtZW50WCDesrPj1Tz51Qm+4wtKo9sK3nSBFBrlIwY4MrUiA+lSVw=='],
      ['bafyreidhnywxftca4sfdihgtdv5tpc5gifdf2jykll6pcpye35q5nzskdu', 'omVsZXZlbABlbGlua3OD2CpYJQABVRIgELVYr8P3TMHn/O3EU+Amz4OnE51Yw3g2K4dWKe9u8s/YKlglAAFVEiArqYd70XT9c4leqiP1mm6Oqp8uj4jJOXbI7u0WjbmwoNgqWCUAAVUSIL39dPKBnc4aphbxCYFmrrnPIeMaJ0Re9gIDnPCibmw2']
    ]
  },
  {
    name: 'sha2-512',
    description: 'CIDs of sha2-512',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyrgqbq5lgc2s2sdomhk3c7kgzbcjfdh64xz6uzloxyqrbnx5d4xh5trlalkvcspigu3s5jy7r7sdeuqim7axwtqrijcui7hyofk6uarjgzg',
    plain: [
      ['bafkrgqcdkfnqrxne6rzoiqwjhnla65erdnpelozk2yexy54jcdt7ts4feyk6ywfq4r4azgwbmdsaumrhizg4at37qzznvi3mmy4f75boaemoq', 'c2hhMi01MTI='],
      ['bafyrgqbq5lgc2s2sdomhk3c7kgzbcjfdh64xz6uzloxyqrbnx5d4xh5trlalkvcspigu3s5jy7r7sdeuqim7axwtqrijcui7hyofk6uarjgzg', 'oWFh2CpYRQABVRNAQ1FbCN2k9HLkQsk7Vg90kRteRbsq1gl8d4kQ5/nLhSYV7Fiw5HgMmsFg5AoyJ0ZNwE9/hnLao2xmOF/0LgEY6A==']
    ],
    root: 'bafyreibuenchga3s6cg7msm7hl5fst5veftdcqm5lluemd544zbyyxvnxq',
    index: 'bafyreidblkndxqz4l2yrc2zylr7jmh5hciu3dddjjnkqllkrcsnkankxvm',
    manifest: 'bafkreicxcgsg7hrz6zmqrhiwog4o7ucxwc3zkgoy2zvtcuimce4lpftt3y',
    complete: true,
    stored: [
      ['bafkreicxcgsg7hrz6zmqrhiwog4o7ucxwc3zkgoy2zvtcuimce4lpftt3y', 'KBZOERp1oc3jq9TSUTO2t39u8dKEapVI2n+ktFhqArdV5TPbwwvlFDg09eAb3RxRlJMFm9o4Q1o82j0T5zemHE71FS7vl9ZGnwHaEDIqBjBlagmaHEglBukhQzrxuMyBUz2CbLN4ZiuTuU5v42QIG+Gch3uGlpMfeHB5g7Z6GMzIBJWut4oQGTJK2//OMap9SX/Zdl+rr8dhJO5ofQAOJnCahhF8nkEAe2VdJg8Qwe14E9vnrbmXQwcgppBaHBmA80r8VcMAHmH4lDHQnySlHED9O8WMg9ZMqIrcvaNAO2/Xq+2tynEkfbGoKoqIFaqPaWHsYEYw/yH/6sFPeCoLxUj/bpzgTTM2SN4PX4sBUVZW64fdZo0qF1597L3Bx3byl3C3H5CI/6DIwgtmDt6tnZXuDAHHfAM6uJl8f8cz9jR9UCAjpfDaCXXmQA9CEJN+is85S62Z8w1BUEEgw1bIlGlkzkKcp63Ov2zP3O1P57M='],
      ['bafkreiezo4hszrwmbolfifwkwn2dnlejq4bgiwcdapluahvi2xiyc5tyku', 'dIkYC6aMNSVCqyhBPn+AvAUwmkC2xfmV2FCJ87eEpLZi4vfJtibLufTnnaRtDFcHqBPi5d6NOca7XQj54G50gQeBNtkE9yBdjgLbSKWxeL58JUHUxPjWV7gHrVzwtuMQ3ebTBw2FKJ6T8SPb2wv7dQDczKfm8xdH+/WglfwZqiK7jFEraQTugw3oBxIWxq5cmatxoxtDxS2dvfqkkkX5L4NBHzK9KQ0pymkpbI/1Vfa9ASEgzql3Hg7joROlaJacHmGohcB/kFLYqChneHwXDqAXDiEMvyLK0+NY9n/9l7aKVGqGAuhV/4hUSqgEh/0A7NCQ2JntW4pmyGxdOzb09MFSBc1EAbx4kFe6eu5BvgbHmJmwuCdhiBExMg0w2jiQEo1kS0L0ZnwHDs2OG8NAdg=='],
      ['bafkreigmimftgdlnvvtsgazhc6hqn7jrhkqdi2pc27zfs63qtko24dukeq', 'QZr94vNZRgiG4qjbMQ6xGkLRFIzcRLyDtjmFkSwT0VjP0JeEBPLgjhqtxMZDRHgqimzXfeCWCj97KWvPoHN8R+j7mqjT1mMLrcDX2LHCNSej3eo8fXmIAi6jaDXeXgvEoSw8YSO22Ia6UENjeC3Chw=='],
      ['bafkreihsj2xtxrfusjht7qguq7cf7yhx2jmvx4rtoop6pko2xcmhekl32u', 'CUf2p1Uiah2UuKiOSf02b4VSoA9VMTiAktKh9OXiIM0jhdS1ytcX/C4FfOg7KUBGdnhBeEx8iwOtkX8w0pLFDUPw6LNPYD1JeqdaxF8ZVgwmFSakFU7YfiiUeHu50jPtgFFYoYsuxeKw5ycTiWGGsyzC+0pa4hNIyFp8IYhTuQ7eKjRKBp7otEkcjO9x4irc8EmSMD4a1N3KoVxcnNz+m5mZ7fZsL4VQeC7RhkcBMJk='],
      ['bafyreibuenchga3s6cg7msm7hl5fst5veftdcqm5lluemd544zbyyxvnxq', 'pmRzYWx0UBgIHliwovCx6G43hFtfcyZlaW5kZXjYKlglAAFxEiBhWpo7wzxesRFrOFx+lh+nEimxjGlLVQWtURSaoDVXq2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBXEaRvnjn2WQidFnG479BXsLeVGdjWazFRDBE4t5Zz3mpjb21taXRtZW50WCDPgAQXG85okrLWYoS+oEupC8z8SUdom+LDXdz1pANBvw=='],
      ['bafyreidblkndxqz4l2yrc2zylr7jmh5hciu3dddjjnkqllkrcsnkankxvm', 'omVsZXZlbABlbGlua3OD2CpYJQABVRIgmXcPLMbMC5ZUFsqzdDasiYcCZFhDA9dAHqjV0YF2eFXYKlglAAFVEiDMQwszDW2tZyMDJxePBv0xOqA0aeLX8ll7cJqdrg6KJNgqWCUAAVUSIPJOrzvEtJJPP8DUh8Rf4PfSWVvyM3Of56nauJhyKXvV']
    ]
  },
  {
    name: 'short digests',
    description: 'CIDs of sha2-256 with 20 bytes beside one with 32',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyrefdb3djh4gvthtcakidznjdxhixigxz6zma',
    plain: [
      ['bafkrefgdibslqkiwakaaiazjihnzhw7wzkbufta', 'MjAgYnl0ZXM='],
      ['bafkreicf4urzvm4mhk4apfmj7s3g2xtd3yq4257kfcu6y4m2iirvbo5nqu', 'MzIgYnl0ZXM='],
      ['bafyrefdb3djh4gvthtcakidznjdxhixigxz6zma', 'omFh2CpYGQABVRIUw0BkuCkWAoAEAylB25Pb9sqDQsxhYtgqWCUAAVUSIEXlI5qzjDq4B5WJ/LZtXmPeIc136iip7HGaQiNQu62F']
    ],
    root: 'bafyreiejhyoiaji57vbd3mb6o43l4hj6f25naatc3xdo53g2f7352nbusu',
    index: 'bafyreigbi4qefxwimgirzcm22x4ub5rx722cwjiwso334wu7q7657xq2uq',
    manifest: 'bafkreidl6xuvkklyxexkqnnnbe3znccp5dsdhug45ppei54yivogpikdqi',
    complete: true,
    stored: [
      ['bafkreib2jis2qaugrimewgushw3ptb76nqe6566nbchu7j2igfumevgayi', 'yl6uSFWwW7PpelHElZnxCfmYB6XUI6YBe6TtRqkSSzbpd2SRXne2REI8e7xcz2Ishs5dF8Wbn64luG5OFlL/nUl9+fmfjQS5PPwURUZE8i8='],
      ['bafkreicnfcwcf6i5upayn6e3rmpy5zdlcmcaxnfw47fbcefeubi6ugpqqq', '6IrQfriWisZDTcymWQk5mqO80rwcVWbPwDsnb6PEFVYIfm9pZAv3qEqMEHBH0f72VQjynLmp3jpoEicAAT7984HKMpTZLKkZQnbLctqqhKgG+9FV7gC/+r1+1nTRheeM/xVOXu8YQJRgJMFJqtdETW76itPolNlREKkJWA6mpXkezTHVFCjP7LtPfF89OzS/atXgl85R9t19SO7jzf6zz80ZXidFdq/BhktqPJVjeLUCCbL2ohaUsWZbVorF8KitMnzPMfnxsmL9TR9RlBVW+Nsze4cK0xeHjUTo5fXUO8fCMatkIsfItvocHUUiwoeVeQXfJGSni4NAUvT3XUFgpm7lPSNeWwu714UedsjpIACvs74+fMkP3aeBoG4ig2qg'],
      ['bafkreicrqi2pa2xlittgcekbklvtjnhjmwxootbkorzovp7pjwmpszqt4m', 'SZPH8rFMJMoihUjDWjuwCLKWMZHWo5oK8n3zhx3OwvjWNVo/uVRixhJom5DDj8gb/u+8xnOm2yJejEP/+Qp0UQ=='],
      ['bafkreidfplj7se2nn2c6ucfewoww47mt5ztynm4vrynrqn43lszz7gxcvi', '828D1CHKO9FvPuDdiBnlw00XhQw+8nHlcn1hnCB8+gSmHzQXZfuFLeBEsAwm5lyDkvj/ZJ09dWseNxsyvF9Hw+5EZtiDzO+tftAnmniqWQk4iOL/Oy6OUJnC05r25unJ7wp6gqS9R6lztFlGrKX9fI5y/uFEm7tagVTE+AfBGUVjDYt40YygOYet28MbAdNE'],
      ['bafkreidl6xuvkklyxexkqnnnbe3znccp5dsdhug45ppei54yivogpikdqi', '5iDCZs0DtPF5adLscm78fiUn74dDQPPr7K+yK7CdpCUT1g39IfwuPMXxhEH7Q0pUdbJYmnDtsBVfito10yP/obcx6fcS9n3ZI6sAKddeOIU5WP875rBCXJPSVGaNs0Zl3hUw7zlmUNmCDGcyo5fm7J4b5RUkAhQJiBtFURBMXUtA23CXq1iMd+CeqzuQDhIf27w+L+PrYcwJRgdyykmiqRNqvcIQvyMRUYoaaeMIOFtPaj9eBNvBd3unaTOuMeLGe94qEBImBsCWyWTZfSPH+KbD9ioP6uy/3VqIfjYOZ8xHo5Jk6aWB04QxJXS1I543JrU+voCVJbORYl2aPOQW5p9MyYKrzmOa8xrtn5WPEeuAAg00w5gQr9lCgaiTWMorLkt5GbsFCUEPf33EwY4j7zL+hl3GhfzNgvutv1m241A='],
      ['bafyreiejhyoiaji57vbd3mb6o43l4hj6f25naatc3xdo53g2f7352nbusu', 'pmRzYWx0UIQjGE/99kek1m2RcCwndZxlaW5kZXjYKlglAAFxEiDBRyBC3shhkRyJmtX5QPY3/rQrJRaTt75an4f9394apGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBr9elVKXi5Lqg1rQk3lohP6OQz0Nzr3kR3mEVcZ6FDgmpjb21taXRtZW50WCDASl6/jme2qGndJbt8pIcPOOcFE/SG7PMWs8sPJtOZxA=='],
      ['bafyreigbi4qefxwimgirzcm22x4ub5rx722cwjiwso334wu7q7657xq2uq', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgOkolqAKGihhLGpI9tvmH/mwJ7vvNCI9Pp0gxaMJUwMLYKlglAAFVEiBNKKwi+R2jwYb4m4sfjuRrEwQLtLbnyhEQpKBR6hnwhNgqWCUAAVUSIFGCNPBq60TmYRFBUus0tOllrudMKnRy6r/vTZj5ZhPj2CpYJQABVRIgZXrT+RNNboXqCKSzrW59k+5nhrOVjhsYN5tcs5+a4qo=']
    ]
  },
  {
    name: 'json',
    description: 'dag-json and json',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'baguqeeradd4bzi5xz63w35j64hp27jxgfhwd2rtzazvt4ltp57cxead6j7sq',
    plain: [
      ['bagaaierajdrv55ftwo3sa2qpensve7pdbc2wljpeyden7a7q2juyyvdamala', 'eyJwbGFpbiI6WyJqc29uIl19'],
      ['baguqeeradd4bzi5xz63w35j64hp27jxgfhwd2rtzazvt4ltp57cxead6j7sq', 'eyJhIjp7Ii8iOiJiYWd1cWVlcmFmbGVraWVjZXZhdWJkajNmZmFka3Z2enV2YW1mZ3p6dDJpaGEyNXR6b2tueTY3ZTZkZ3RxIn0sImMiOnsiLyI6ImJhZ3VxZWVyYXJ2N3V3ZGw0eWg2d200bHRsY290ZTU2aHd2dHFmYzRlbzUza2FoYWV4dHZpM2NkNWQ2dXEifX0='],
      ['baguqeeraflekiecevaubdj3ffadkvvzuvamfgzzt2iha25tzokny67e6dgtq', 'eyJiIjp7Ii8iOiJiYWdhYWllcmFqZHJ2NTVmdHdvM3NhMnFwZW5zdmU3cGRiYzJ3bGpwZXlkZW43YTdxMmp1eXl2ZGFtYWxhIn19'],
      ['baguqeerarv7uwdl4yh6wm4ltlcote56hwvtqfc4eo53kahaextvi3cd5d6uq', 'W251bGwsdHJ1ZSwieCJd']
    ],
    root: 'bafyreiat5nwfyvfsvu3bzkvz7e2ew7xva753exbjp4q6mg4art7ummfxoa',
    index: 'bafyreidkzyruggfez3vnv5eweicdhwuuce6swlm6v3rkic7eyt4whfvvp4',
    manifest: 'bafkreie6jqtydtebegng5bjvjfqch36wt55xq6ctll4irok7ilcnyh52ca',
    complete: true,
    stored: [
      ['bafkreibfcnjf2safcj3tzbhsrcdf3ieakm2javxuexci56ffy4c3y22sq4', 'nsIX4PaaJGpCE61FEY/C5DDywIJyWC/9c1H+lVv5U144SW+jLiEUUIbQZIWftIz+E7savfYHwH4La5kaslj7fwYK10J7UStV0QwS6CWzv0thHYelYIe0q7LHdjgFLrkv2qtEj0mw3hH6zzf2V58OTtJTfJyniDf2ln9HPDdT47X0nD8l1ZO7wOH81OFEhG1t'],
      ['bafkreiczshtwu4vnrgb6mahs5dsce527uctgsrdcbxkoadrom52k4dtvkm', 'S//7JMrtjBLihvDrekSNvyA5EUFDYu8LU1TznZlnzw5XYgcuqWckZmd2tiyE1RfRCx2t1jkzkpxCmKvVwDidksdtjvdh5O+d28dI0Y6qU+S5p48fjY51ezo4IL5z9JYDkLTFguZ/wSNzgvxNcWnvnr0cChyUyR/j5TpcFeJUi3TI0Ae0dyCjBZdvYGS4oPsvz6MLXZTQaF3lShHkrj1d/k7SBOeFt6pfLMhcViJRbweZadDl3tm/Bk5N7DVHzalVBHAyXiITsYrROUA3LaitBRnynczN0QaIiIP2Vfyea/c='],
      ['bafkreie6jqtydtebegng5bjvjfqch36wt55xq6ctll4irok7ilcnyh52ca', 'sG1gh99noKFo/a/skjZeqt7mGrln6bCEo7mjiHYpiwqpV6dpzFlsDVkeZS98i0W8w1u6b+7B19z0nezLWp+hU54U1ekMLLNBZFvLkTdqmPsYkL1f0+bDK0lY312erVrCQ3uTOsMNAGRMb5Akiho1zPuxaX86zek/UxGtJHPxNqXKbNWNGKIgMXtP6aEOzsZQTjF32NFB4S52Tgf73VsgDOmlhbGa8eyAxkKAJ3vebKsNRenIKa6XQ7HCkmB+roKePftv5nWnzPwc4koOEgTS7BusZaBMBP6bQ0CxSi5hpSGGKvW2ByruDR5bXqNTBwKJlmI3UJpswlw/NRDbhCpKiuGObXuaABWcVycqBiGVtvZhsCf/Z8Dkh63LiIkL5oZm0SqzMJBXYJFzUVAty3FVxxjWeTroG2h8sH366UF9YIYWRukzy/jPzcKngUFJkAG3'],
      ['bafkreieg3mokiqeslj75mkqwfyfqf3j3l6k23ytwtrbk3rwae6bolqsg2q', 'IDjZ2GbNIqqCxDlui2wPVj605j0WN2FIOBQZIcezI1YN3yL5Z0k79n+nu4AzBXwh3vWtERKG0Y6dTnog5bSpFSU8th8mQamuaXqIw2VrBvHYjuQ25HKSLQ=='],
      ['bafkreiesugaej5pufoczo54uerq365othhoy6qcsqfxfe2nk5ewkyqriry', 'jXcBqfxmNo6+ZYcG+8Tj3O94zQENPwcQYLc13lzCvGrG0KpfKYEbg09ad7sVTpeIOQqWKL/ycpP9jx3IodL1iJUC5qDP2oG560gubHdY+8eTvConRHHJGvU5WIBeRX3SiQLYZ/88srkWkEH6ChiZlmtjgk3trASspexMLWCihPE/4/buKVpArvVJosUqLiAJiZQKM83p8461tgjaWW6xtcRAD4P1f5osyhfZ5KfkFs3rT6xOL3nkU4tCL99D5uNKAuiI0gO7eHI6FoR2zEUYJ/tCg38y5YG2sTfcB2zGJBjtOR1YChqCH5wWhkwCw4SkSW3IoEGxLuY/RU8uQC/Oq/WjYr9NhsBaejoICOgfjwj0fcYoTc7X57+LExB+O7hXJvm/AxMs+BEdLeo2Waj6FAjCKS6s+F6ytWoId+/pAFcyQbxwxqSdOoH4MqdvGFoEtM+wGPuQ82flVp5gwKrLJ8zIV4jTj3SF8Mk0INcLwvqAnQFZ9cTx4ikM1SIoYvcC'],
      ['bafkreifibo3klb7odh2hbctlbk7jfmztudyafs44nkt3xlnndf6t4x27jq', 'I3nUXxqiv3Xk4GODzftUw4Z3Q2tSuH4xZ4pbynWfUR3QigSmU1RSuPgkgkz1JgLnusRhHOo/ftxwYpx2gFFDjNdoi6NLFBegsxsPSkZizcVO/KpOfkI9sw=='],
      ['bafyreiat5nwfyvfsvu3bzkvz7e2ew7xva753exbjp4q6mg4art7ummfxoa', 'pmRzYWx0UNkymtMiKy0BdB5iedNt6p9laW5kZXjYKlglAAFxEiBqziNDGKTO6tr0liIEM9qUET0rLZ6u4qQL5MT5Y5a1f2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCeTCeBzIEhmm6FNUlgI+/Wn3t4eFNa+Ii5X0LE3B+6EGpjb21taXRtZW50WCBmzXpt2ujWuSk0mG6dM6PfZhKCfEsIUlbkbC90WCFU+w=='],
      ['bafyreidkzyruggfez3vnv5eweicdhwuuce6swlm6v3rkic7eyt4whfvvp4', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgJRNSXUgFEnc8hPKIhl2ggFM0kFb0JcSO+KXHBbxrUofYKlglAAFVEiBZkedqcq2Jg+YA8ujkIndfoKZpRGIN1OAOLmd0rg51U9gqWCUAAVUSIIbbHKRAklp/1ioWLgsC7Ttfla3idpxCrcbAJ4LlwkbU2CpYJQABVRIgkqGARPX0K4WXd5QkYb910zndj0BSgW5SaarpLKxCKI7YKlglAAFVEiCoC7alh+4Z9HCKawq+krMzoPACy5xqp7utrRl9Pl9fTA==']
    ]
  },
  {
    name: 'many sizes',
    description: 'blocks on both sides of Padmé\'s and the lengths\' steps',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: true,
    plainRoot: 'bafyreicjkkyvu4pwhzpr7ekrkdourmoglj3zeqbnnmdac4ifzdzk4sursy',
    plain: [
      ['bafkreia5e2cfyecy6oacpsc4upbogugtg6teoehldt4iv6uxaovyhwssii', '7A3dRRf/aQFUelstsrGtD7JeXG7kPn5ToJg1aQfkjTFBAc2F2HQDlbqUPb2nsjEX6t8C67Y1DQqrz4laLw=='],
      ['bafkreiah5pm2ue62ozbatcu6sjc2hjaon4uigxuthudnkjwerxicvy567y', '72BsTKXgIZ9r0axENI05YFOL9576iC/HyvLmkmz9/XoJbCWAbaq0kHJnv+sPv9PqN05vDOLsuodI9+SUExlB6ptiu/Qa36gCmn+RQRUdtAdtGqN1VOc2LDtFX2tQg2vArM54Bvc8utDBNwbmYkFJPzRw7xBA6t2ibakkoEVzLRk='],
      ['bafkreicptgkb3m4hvbudccbo7cadjwvg77euaperui7dopyoksnu6lngau', 'lEH4XkaNqNX8kHU6/aSZ3aDFr4kQpOZTNYVhNkm+aDvkW5NTKiDjW0sUVO0FvHvYbfbQesvi7HdMg7J8zac='],
      ['bafkreid2cvhbgbi25xivlubsnppifoeeta7xyiwh5lpochv2elimj5cqga', 'bi4PbIh10aLeiIi+geAQyqC0G3Gj1rK5yn4G'],
      ['bafkreid6nytldvzoj5d24nv363kzwslilbduc3tvk7puvgfrcxnqfamfia', '0gtJ2X1Ath+evxOrukW7Q1ElF3lrHh/MyFlH/xt1WDnqD8hnO0ubnR4AAXfeOVnNiPm+FoqhCkB/zlmDDRjLHpXlymV92+Nyk3iyxx4q/qVOUqV+kFO+ejnSqckZkq0icredCKuD68+RdlqMfvHCTpMMECtIOLABWM/CjxSCCA=='],
      ['bafkreidyfybafe3ukj55fjp6pokulx3mfeiqpdrtpjrfoolqwf4nspnuqe', '8w=='],
      ['bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', ''],
      ['bafkreihhcwfuycri7cfmllq4ro7r4vmoyooreazwv6z34ij3t637hqox2u', 'jdnRxlXdMrExW799eeClAa9KBMtiuww5ODNZ2g=='],
      ['bafkreihxretgn4mftnitghrm6hhivnimuzvpk327gnhgmxzmgghqo5uitu', 'F87HE5dQ5EOtMBZG9kP6+PYLjW7z90r8qKhrxkcBzAZ6dVoKDSqzP1K/R0/ZQjqTzzwz1KrtBDsZdTcRRsRT+SuQcOfmULA0SFaejvd32o0sxDiG4HZMBcdOY0wO93Eoj+ujTdANtArcBfkcW/FsPf7qVdopIHjmnp5sHuw0xgfg'],
      ['bafyreicjkkyvu4pwhzpr7ekrkdourmoglj3zeqbnnmdac4ifzdzk4sursy', 'idgqWCUAAVUSIOOwxEKY/BwUmvv0yJlvuSQnrkHkZJuTTKSVmRt4UrhV2CpYJQABVRIgeC4CApN0UnvSpf57lUXfbCkRB44zemJXOXCxeNk9tIHYKlglAAFVEiB6FU4TBRrt0VXQMmvegriEmD98Isfq3uEeuiLQxPRQMNgqWCUAAVUSIOcVi0wKKPiKxa4ci78eVY7DnRIDNq+zviE7n7fzwdfV2CpYJQABVRIgHSaEXBBY84AnyFyjwuNQ0zemRxDrHPiK+pcDq4PaUkLYKlglAAFVEiBPmZQds4eoaDEILviANNqm/8lAPJGiPjc/DlSbTy2mBdgqWCUAAVUSIH5uJrHXLk9Hrja79tWbSWhYR0FudVffSpixFdsCgYVA2CpYJQABVRIgB+vZqhPadkIJip6SRaOkDm8og16TPQbVJsSN0Crjvv7YKlglAAFVEiD3iSZm8YWbUTMeLPHOirUMpmr1b18zTmZfLDGPB3aInQ==']
    ],
    root: 'bafyreibiuvqafiks5ib24krlwgkbrcl26esgk3femd4eoqi7ysnpabvd64',
    index: 'bafyreieeskk333yb2hnm6cqx3ndlfyvcaisiqf6m56bybtjfobweejvrbq',
    manifest: 'bafkreid53f6dczggqeizxklwylzdoc5n76zeayms6jkvmdc7gm2gw2rkue',
    complete: true,
    stored: [
      ['bafkreibknfpj33y7e4kbhtc56alte2mnoboprvgrboi5s5aku7t5cfwcpi', 'WyDzQxAE3uE0OO42kW0IQxQOJoUBhV5VuvL7scH/sZ1WBTvSJ9VEVmeIs2flu1nO2NbEOC2JQERzPFISDavP9NCJNhBWYghA'],
      ['bafkreicpkoj5d5gkc5pwb3okiynhh7lhjuznor5v23utth3cixfozpad2e', 'Rgjv6M4rVMoxA2JV1cvFwnDVYrCsXZFPUVcMGiF4Rb9HAh92CqdCDXync1jRThv6kZW8Q1J1aTV0TIMCvDoH1kTHDuhX1+x3tPcezxH18gNnT1wToWmhypUC9VxGl/kT'],
      ['bafkreid53f6dczggqeizxklwylzdoc5n76zeayms6jkvmdc7gm2gw2rkue', 'FnRxXJmawCHe1ui22gI6k3CseC9eHy8E2VP7oWuVJfqXOr2FlxYpz318CkjR13tstXLwq+xbLEvn21aTKKydf05d9tjjd0V4MyaOSyL7TfqLiAhIRS3GTNhJ4qfVOCIDkfe8h03Z/8utLGoxg0VUQOfziKheL4VG7A8YJ+LIBhh/AXOIXqmbxpZy+B1wq/qw+05jeTPOlBrW6xOcOPjPL2CXDiMgrAUpwpIVO+NxLgTYsKXUoWaczKpPgcxoWJP3caJ9nbhImRbwNFB22wAh8j0q0YXZmIQ44vORInmc94C1XE4Ao91JmDj2oZWzlap4fhuTWm9S7+nP6OdDgr598uFv+gmkBgTJdMuh9sIyeim+qDc9qLhAaifBzogs8+D9/fF5yOPDBhvnY8sk/1BigTgfByrXWPKT+JA5zDoj/NaoIU0o2g46P6+mbnpswCjW'],
      ['bafkreidf7nkcosfkq4gaxwol772e53phq5n6emq3cxdfbehxy26h5skh74', '50JuuE4DFPw/eRMVjrKodwtwC1QNUPsl2uQtnQghaQBwsyR9oMQep9tKk95pdPMkeQ1ydGaBp9xxda6Gh6AotxiLH7nCOZS7'],
      ['bafkreidnzgb6gfyuxpjltqjd3vz3hifahptqvfdt2povzhnlltvzj3qjce', '49UEyVBo+CyocRvKq8NUT9ODjXTZ4UoNBwmwUVkx/ldqHohkOokbl/AsWUAA0VvVtZ1A89Du/m2H9CMi2/nHoS3ZciFb9DBc1wJVs/6FtER6gHD67FTceYVGse6jeskdiUt6/iq2FvIvWwBQcejbbKm2rYAEwIsdi8YkbV7wsu0SInozMH/0TdZ2EQyYC+OXEpcEqBs/kRJqU8eOygkvYiZhOgIapZ2Y947Cq6BiRqSbWsodJh0pSkPsUcAdQjI+DruEYfvdsyT41rGlUub5MQ=='],
      ['bafkreie45jexkiq3evu4smsw5l23b6zzdey33psbvcqagb67idctw3acwi', 'P16UEfAKmLSl/idlgczFN+dYy+ge3xc1M4t5PitQgCtOwQNp6Hwq7QDQKU3xbTkubezKby8qqvwITQOagMYO1sNUCfFc5sSciaSFwczC7QZEDMze5wZhFLTy6vq+aOM2JxtFiH40SrMf3rhaTP5SSj2liLCr+NqIvIAgSPCoMbIqbQQ5Hx4m3nOJRt/n7oOTTyVjhklael6bSLqA1QZ/B6EoyWHFadCoequmPF53L7MDiJjxGEGBxoSMphAfXMFq8fEYsMmqgWEB5NfECEr38w=='],
      ['bafkreiedmlo67hxroj4xzcvpvr3wsqoqepsudvos55pozflx6fafbogktu', 'aLVVrWwwW+nu75sOIUvc7CGCUjmbAZGBkfve8cxyMX0eHOquXTyt+1tIt3H5wA2iUEuS9tMaWve123kkGuy2r9pHRQ9+1WERTY59/zFDPO5LCQqvShEn7ax2sWw3joNKCWTpo1i2T8auO2g3mBpiqDBDYiawGZZEIBJM5DAjqtf8XpbF4Bk8VhkB1ynBwfWDEFuxYAOlc4tiR9NpaeppRsLbJmy4TDagVMrt2tuytQoeNnqcQdflKEZCx6KARPGKAnB9bZlxCl9HbLiO05teQA=='],
      ['bafkreiexncee7fl6wi2evwjxkrnpt5t4umxi2iw2vh4alnh7xd264o3oqe', 'LMFP1nGqdWyMmjYSe8emA1Gn85tLyXOmqi5Orh65SHt1AZN/VGqjYD3OcZvmVGidKpRonSxGRNBMeiFfY15ni86kQaEFVSci1Ih+eI4bZ2RTlY3dPyiwn7lv9bx5qRxUJPR8FA1AyUxiNRayATyhwmUn+PJv2Jf9NsOkF8DAFx01WPhD0qOb76IE1HezmKt5cf+OR96+CAp7JAapMgcgeBDfRqrGYhTqeL7RHrRsj1Aan6/KxL+M3U/oZ380j6kOHwWiMb7L5i2IPnb5Ftu6jCEgTbwulsyJ2/AgZlgl1CMld1gQr1x8Cd8UxK2325VuUWbWTc56kZ3X36yTAloUXroOz3q5l3oV+ebvQCKrlkndX4IW3s37ahi6ZjJONeIxpz8lslNBVn34Oy/QJcIEUY7nn5hVlwxo5WsNpP1gKSsObvU8aP0bfVvR6i2iIerv4EhBU9yIDquN5BsJrJPKb9+LpRW6ukJze1IzND6zsMsMJ88/aqBR29P9etYeINa/2AnZ+ju4fxaR/WZY3UJq55aNJIBHPYhOXV21wYY3jlNmJ4YWYqkGYgaWb0EU4aDp8dxkETTb+9IfQ0+F3DKbIaqID+TA829gxYbyAvPreRf22PzG4vND8JuY07LO0vOFi1DBWXq8rlgRy/RVK6RAa/rkfaMu7nc7HQJTQ1vEh7nVi4dtJB69Zc/pJ6buFTS7Npx1+cl1JbXJNf01uVRX5woyvvE1WRMUNfDhXdFlXPGpWddaTO10a7DovpHwnG55NtoKix249L34uBZCuqC2+QJjZZw9u57t7W1uDRTSqZJV6eqGCUHcHfM6KoN6YhCXA77nV7HFh5WQZZBsrHGq/F6lRkZlBVdlu/RRIT0/bV9ehNYvt5h9bgx5TE0LSYZrvieOSYkh5RU/p+CM/J2P1A8n64aC6F2aL0zJDjw7EEQ0BzO4Utf1vdigv3wS9ru7sbTT5TgduY9oVShrT6QFaDvuP1Z7/leCi21pKGkkm+7ehdDQNs1f9VzMJLaFHGALnsL1f5wl8OZpdcPfOjClUW6dFpN/hzBhX/uHTSuHeN0Np2MbSBy9gOdEJI2xKaNqg1c3mbulzOVpgRA3I0mChw=='],
      ['bafkreiglte2frzqzl7ywyf23272juwwipa4vjsnqg2strqcnaa24divcva', 'h+OumzrTPB7Gdqmmm0JMCw+pv/hNe3Er7fj8mFq7VJsNdXGQEeoLrMH9UTDxbv9DF0xiHK4BV54oqgSJ7r4bCMN5deBuFY4FaFKNaYkKalhwM39rEs4Q/E//OeBkhFPlkYhV91+y3hHWAqEm8VtK9WHGDyQeavtZvB+Wf7DkYyx9dDnm4Fw3ginKkRDP2cH9'],
      ['bafkreigtric7zqnxgkbp4fiwxihasck2whvyots3ht72zzljz2aze2g7ma', 'oWPJUN61qzeKw9WbUBpf11HQctlVFY6BiVR8cnhyJZwpFV3YtloH98f8xznCIrhBIldZmy7PypurtaQuPBCjWINH2piGva/shinkwwjGomjKOOp54W5KJYtOFVWtmO/i'],
      ['bafkreihd5odhkqciyyirxgyvz2daogzvqzoln6zhn3wpisz5bqyla4w2vy', 'q/xX/FVn4d44Q6F4VYNWUORVk0x2cRB13BvafcgxV3aWBG9SgQKJ9nyHXC6DFc6QSSeyj3V1S736gbush27IN1vaNvek0SKqGwGldYEck8cLjBlBjodNm0/LD0I0+gaXlJ54NDcZIyD0rmOFEUxCznXBH7rjK4tzY8hjh3fuvHo='],
      ['bafkreihqjadaylkwt6vkixyxgocurzmbrajid3kkokqnzwph4itdjpjinq', 'TDk2bufAGBTbt2TtZA//9gRVquePF4fDyy25f0PrpTeVcirTLBv/VAWMKS/J7a21eFYlasZpyc2fJk7z29qERmA4cvQoTkH7mXouhTIpiarkkQ2ODsNtsTcbNIi7NGGt1GKQA/wa0tbCgQpaf/86VQiP4CScrVUXzt3npxgkwFvFqle6n2svLESZ+us5+2Q6TcUQ75oodJ/MB9Aq+3PHrzsDypGHGZyC7r5oLP8ARODnyNmm4ZGG0zVnmZnE7rLVQNNPI5Y8460QuaPsBLkj533wfN0/Kphz0rlbrumTV3xYP1K87+Buvv0gZmQYSTAnievbDy1jlYx2pIWOVwNmRev4IeW5emv+3p84X20/Zt026DJWqBzMsgmbLYUEGmuaTI5AAsx8heZNBoYj/YqzwBaRWezncDS5JFSb59+7ivHrQozvJVyQBtEO9ffXyl4c3lPDzSLQtZ6M8vRVeQ41ku8FJBdnnz+Bqz0XPL7GDt6gL+UWhFPRQnwl1yZbX95vvyoULlfe9YfvorZolMTpIpj0Evi45axjw8m6G/ZF0Sc34YGKdRuHnUIB8R2/+g784r24VpSMIsnoiqS8YtuFnQ=='],
      ['bafyreibiuvqafiks5ib24krlwgkbrcl26esgk3femd4eoqi7ysnpabvd64', 'pmRzYWx0UESGMvUAu5ZwQo1cmH2spbJlaW5kZXjYKlglAAFxEiCEkpW97wHR2s8KF9tGsuKiAiSIF8zvg4DNJXBsQiaxDGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB92XwxZMaBEZupdsLyNwut/7JAYZLyVVYMXzM0a2oqoWpjb21taXRtZW50WCCnOazZ5KrPEtbNJQ3G1w70Qb62jXLv6lHptQP++iYo4Q=='],
      ['bafyreieeskk333yb2hnm6cqx3ndlfyvcaisiqf6m56bybtjfobweejvrbq', 'omVsZXZlbABlbGlua3OL2CpYJQABVRIgKmlene8fJxQTzF3wFzJpjXBc+NTRC5HZdAqn59EWwnrYKlglAAFVEiBPU5PR9MoXX2DtykYac/1nTTLXR7XW6TmfYkXK7LwD0dgqWCUAAVUSIGX7VCdIqocMC9nL//RO7eeHW+IyGxXGUJD3xrx+yUf/2CpYJQABVRIgbcmD4xcUu9K5wSPdc7OgoDvnCpRz091cnatc65TuCRHYKlglAAFVEiCDYt3vnvFyeXyKr6x3aUHQI+VB1dLvXuyVd/FAULjKndgqWCUAAVUSIJdoiE+VfrI0Stk3VFr59nyjLo0i2qn4BbT/uPXuO26B2CpYJQABVRIgnOpJdSIbJWnJMlbq9bD7ORkxvb5BqKADB99AxTtsArLYKlglAAFVEiDLmTRY5hlf8WwXW9f0mlrIeDlUybA2pTjATQA1waKiqNgqWCUAAVUSINOKBfzBtzKC/hUWug4JCVqx64dOWzz/rOVpzoGSaN9g2CpYJQABVRIg4+uGdUBIxhEbmxXOhgcbNYZctvsnbuz0Sz0MMLBy2q7YKlglAAFVEiDwSAYMLVafqqRfFzOFSOWBiBKB7UpyoNzZ5+ImNL0obA==']
    ]
  },
  {
    name: '16 byte key',
    description: 'a key of 16 bytes',
    key: 'bd9b16eb363d7cd6ec24fc3436e774e9',
    options: {},
    writable: true,
    plainRoot: 'bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju',
    plain: [
      ['bafkreibhaqxu43wkpufsu7xeajw7f3h2khjthhtncivkbgirr3gyky523e', 'cmlnaHQ='],
      ['bafkreibwb6cagwkceq6gunstplrpqzzuqxtmarcvucufudnrs2ipevauqa', 'bGVmdA=='],
      ['bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju', 'omFh2CpYJQABVRIgNg+EA1lCJDxqNlN64vhnNIXmwERVoKhaDbGWkPJUFIBhYtgqWCUAAXESIMfL3vQHhhSq2+Qq1YbqecEeXby23e4JO+DT62Siz9Ia'],
      ['bafyreighzpppib4gcsvnxzbk2wdou6obdzo3znw55yetxygt5nskft6sdi', 'oWRsZWFm2CpYJQABVRIgJwQvTm7KfQsqfuQCbfLs+lHTM55tEiqgmRGOzYVjutk=']
    ],
    root: 'bafyreiclq2qgaphz4gasiaxu5sdrlmit4i5z7xdfzzeij7jmhoffyjcdxq',
    index: 'bafyreigz5uwuvyvk7yqh5tuw355ehecqy7ph7k5cdtqtxsexuzktsjd7fm',
    manifest: 'bafkreig7uldzpqyesr4r6b446a6lvc5ijk5w7srb3bgtdxy45xzlzvvaci',
    complete: true,
    stored: [
      ['bafkreia3olpdhkitj4k2il6evgmc77syzwu26amht7d4npjwl2m437stuq', 'LKyMc47iLU9WIuTQZfzWVeCRSuuiSdF6gx9A80kLjHGrjHwFetackj4ZPcBQ/RwgN7B9TCllyWolPYgxsGEjK439VxsYK4C/SzGmgJwLCRUumXbBS+aBJducBQnrTFTIVGdJeA7Ui1gYzNlPx6EvHSPW5ovRDHFOtmIOtQYcRPFOqxOnVNRgmWA/jNlB0z36cQQmAhlPd5pstE516b8fqg=='],
      ['bafkreiebcmbi4o3ga3tabdcmxdakcn24ts4grjmdar7m7hlh6af6kgtmsu', 'iERaEeZJ1sxD8PjCj4ab+YovHgDkHj1Z9Z+IZlAiMjxOYCvyUXnefz2j1bs+DpwfstfMZtHfw+tt6KaSYAA1G9zFCRXwQE3p'],
      ['bafkreif6cefn6udzyav6cgd3ngdwzleldm4blzcezb6fhxvx34a6nszfsq', 'tdUsy4GxHmE44QRWdl4LtVebE1gEC8DjklReMBADtDTMjxoV/IOoxhmEzIoED7+tfo4ggzQLJSmsJNZ6PXg6Lx7z5NAK+aZVFcX6vPkWYOniNLYb9wrQoiM8D8Qw4zhN0vqGcfpNPS72l35mJM79/xmbql0bINWn'],
      ['bafkreig7uldzpqyesr4r6b446a6lvc5ijk5w7srb3bgtdxy45xzlzvvaci', '2vcufiGO5uEacw98sTlKXeE064nYt8Pne2GW+1oSHYGIWH6UwF4bSX90qzEmK5HWkf5cw/Uc+txj0QsnqgqK+3HdoafJEIfsBG4DYBu9rnWCoc1bJoT6cNf6Ppwlb/toSPcIwL9v3YFqTRyHMYLF+C1dQzZLD8K84Sl61UfZINkRGKz4XEd9AhTkq+mocir9OR7eK7rWWPAtqNZFL6cLCThfQP7CXE2B66lCLpWo85Q7q+edRGm0BMBF15aeVeyBtJNtVp8JZlpr0kxKjf1I8akAg2FTWJ18bU4JyQrqS/7n0VLbdKornjGQqW2v1fHV+cVIw6G0eGF7ocAcx+4JeUrg5yzQmSdlhft5k8++0ow3cXY6Gb9trMzHrL5DxnNSpWm8H0ebxJavnc7arnAHWygIa62k+go6z4kHXX9ylONejhIB/79XZmv83UqxGMwK'],
      ['bafkreigavbl65imumt6fue7odtaq7jx3cziabqqyt2mfuhr5fmttj4t6za', 'FrU9Ftmqm7x5zBLTDjGjO7sjlXccp0e7XQpnnk9bXcvSxiYBssoTsWqUUW5pkuTGD/hbKonU7cE19GqAirablH1j61AF9aMJ1T8wVtlPLtmYweYEX1REgo++i3Rcq+okFVG2+D3jnSoFnB4dYSGokpzaxgNhHzDBqkQ+NyDcOjr/vEZkGAbl4Fx0YTJNKfiLdtupem3NaeOu520ckB5l9uUcqHYSMOk/YkVgB/Nxr9AMXGBM3hGNyHaJdAFZcSVNZ2xBjvVJ8Sqx7UB+/hzHPMWuysIfI3/dZNqN8JtCb1/yV1BpdBdoWA1b+rUzTRHjOTj722E9O10vMBrNufZA3GM+fp0xhsTXEJJtWtKotG+Or2ZjkAHYqtwInJk5rf4//T/jCloNAdcLkP1mmUlW0op5sURx5yQWIbqrTbY7DpNUzbnpJp6/aCnA67o0hxeGICjU3vllK+rMkjqUJuv+uL82eu5Ql6pouPHxC+qXz0d00eBR5XOGkpuQaf7NWvh0'],
      ['bafkreihpbxmagtrkdvynn6vr4vv2xfkbhpg6vckwez67zkkoplm4rkso4e', '/I5QaMIFSgzf6aXOiEmanrFyreroBIXo1pnjlUVJlrR2XzMK1fXmJBdprX8WGl/HmtIOCa5jQfhyFFGRFNgplFF7hhQ/zEuH'],
      ['bafyreiclq2qgaphz4gasiaxu5sdrlmit4i5z7xdfzzeij7jmhoffyjcdxq', 'pmRzYWx0ULtHiAeh0wmG+Vf198bxNmxlaW5kZXjYKlglAAFxEiDZ7S1K4qr+IH7Olt96Q5BQx95/q6Ic4TvIl6ZVOSR/K2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDfoseXwwSUeR8HnPA8uouoSrtvyiHYTTHfHO3yvNagEmpjb21taXRtZW50WCAOUHS2d6bEy8N9wnuvFE/3ThSxsN2iazWt0roVzE8jLg=='],
      ['bafyreigz5uwuvyvk7yqh5tuw355ehecqy7ph7k5cdtqtxsexuzktsjd7fm', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgG3LeM6kTTxWkL8SpmC/+WM2prwGHn8fGvTZemc3+U6TYKlglAAFVEiCBEwKOO2YG5gCMTLjAoTdcnLhopYMEfs+dZ/AL5RpsldgqWCUAAVUSIL4RCt9QecAr4Rh7aYdsrIsbOBXkRMh8U9633wHmyyWU2CpYJQABVRIgwKhX7qGUZPxaE+4cwQ+m+xZQAMIYnphaHj0rJzTyfsjYKlglAAFVEiDvDdgDTiodcNb6seVrq5VBO83qiVYmffypTnrZyKpO4Q==']
    ]
  },
  {
    name: 'no padding',
    description: 'padding none',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      padding: 'none'
    },
    writable: true,
    plainRoot: 'bafyreibvif33ltghcma7tfnmbwfshh4alykzrzl24qloluarhx5dyb7v3y',
    plain: [
      ['bafkreife2jugqal4bth74lx6kcke55bbda2gmdgkqngg5h4g33dkrasg7i', 'c2hhcmVk'],
      ['bafyreia5orv5yk2i2oo7cb5k7owqm7aiqygbr3bzxzb62njspv3chrl7ru', 'o2RsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbmFtZWVyaWdodGVhZ2FpboLYKlglAAFVEiCk0mhoAXwMz/4u/lCUTvQhGDRmDMqDTG6fht7GqIJG+tgqWCUAAVUSIKTSaGgBfAzP/i7+UJRO9CEYNGYMyoNMbp+G3saogkb6'],
      ['bafyreibvif33ltghcma7tfnmbwfshh4alykzrzl24qloluarhx5dyb7v3y', 'pGRib3Rog9gqWCUAAXESIGrRXZ7tN79JLJ7SXVubG6jvizxD7rATk1aLROw2ot3D2CpYJQABcRIgHXRr3CtI053xB6r7rQZ8CIYMGOw5vkPtNTJ9diPFf43YKlglAAFxEiBq0V2e7Te/SSye0l1bmxuo74s8Q+6wE5NWi0TsNqLdw2RsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbGVmdNgqWCUAAXESIGrRXZ7tN79JLJ7SXVubG6jvizxD7rATk1aLROw2ot3DZXJpZ2h02CpYJQABcRIgHXRr3CtI053xB6r7rQZ8CIYMGOw5vkPtNTJ9diPFf40='],
      ['bafyreidk2foz53jxx5eszhwslvnzwg5i56ftyq7owajzgvulitwdniw5ym', 'omRsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbmFtZWRsZWZ0']
    ],
    root: 'bafyreif2ydauiugb3fl4e7z7vo6czv2nv3peu4slvv4er67pouvbbk4kku',
    index: 'bafyreibihughkfr5dmussawmbfkuhio7qevivyy7l2awuvojy5c5ows5wm',
    manifest: 'bafkreiebr7r62vzbcgljaum54j7bfpxt2mibal2r4rztqcamf3o46awgfm',
    complete: true,
    stored: [
      ['bafkreicxo63mwsqkao4wkx6pftsykex247r4bimgbs6x27abpgx733cxpe', 'YFsJGIYYRT8mtzwzjKe91+TVE6OANMo/ivDIEv+y/E7LgL3mBovYZikTLIMRA66U7Fq219k2ogXsElbqlbQ0dvRa9FOJSeVT0VyzdTyK/Ygmyqk72NSrxEzXHO/TO6lPS7vZezteOKu1drgfbvpqAwy9hN2w5HzQeyP3Jg=='],
      ['bafkreidg3jrbjezc2ncvnsn22j5vxu2rugc6igg5zrzrfu3qcyc4sqsiji', 'fLw6hA//k5O9+4kEhakHXTlyV0b4iHe6Q1ijd3QqqGcspTTPL0dBsZ4YGNJwNdbUdH2RTGKsZtUJ745sqLPvA7hqxUmpKDlqJZWdMzJqjzQQHyxCxkX1CbxnKQNV/d7HfBteAawK/n+NTHmZtGHmTNr23QtFm30KB9yhk0zl7k3fgf9uR9IZphYpWG7+v6+LYkuRBKrxocBbe76tDrMTRmQz4w2hCuIH15+8BqVShrEDvBvy5c1gmGrBhLfn0BtkCF2WOV4cSvhAM4HR4IpzlCfKh6+wPpQ='],
      ['bafkreiebr7r62vzbcgljaum54j7bfpxt2mibal2r4rztqcamf3o46awgfm', 's4116QXomR0i2TxceBpPsgOwWan/GbzVfI0wUNtiJcoEpTImsa0mMja8c0DZUl2RMlCZQ+N7y1cf2s/x20hr0daR+/rtOH39UeLmD/dVs2KsMgw5gAhSb0aOR7zSDIP6AWodL1ltHgLgzHpkS5XNxrWIxQm1EPPV++6/wYtje/zdDglzSlZvtCm2AtD5FtBe5qru12TzymI7o4KfzA0W/bWIdbY1Ml5Fofnrd53NRHbQqCPnh49eLzl8/baTCP+8WWdMPGYGuyJEf4vpvEsPd2WjH40z1Y2/lwqohwrAU34pkUqpQjnpR1EEOtfrFV0ZUUT8rkcs/G06Ug229HyBbKnhZBdPuIu01EQbUtLIDGXE+t+gcl7sbsKBP4BqeVI/Yubk+fGYrC1BJ47is0Y9n0XhI9UwtfYeZdAzp6nJhLFw'],
      ['bafkreifaafsm6lpsvl5lmaie425x4xr4jazxtmwvjwcdy3ansboqbl2wom', 'e9TEhy3fAYR8asGq2m9H58e7CUxAgwhV4lvqNjbwANsbmwnLT0+eoyyJfXvWHIwVFgJQBVlhY/E2EZiGe3M6O/6vx8aexzBgBYsiXCTPDsAvSuisNkzQBkj2uteL8emiYmkMJXZAY7d2Ri5qrAZwygN4vimK5tQLu0EK1b2IAyOYKHnGyEWL7lMmL4eOtf0KPCdg0SKS0zlMloUjVHP5+cEJowIr4W7+55Dv8US+lB8I+l1HFJZah6kGNFk0hf/E3BeNq5TtgH6ZXv/mMWfsUOR0OW4kUjdFjPXYTtVoZiMNhKY/SjIbFizMj6SV5XDV9OJ7DssC/EYVQQKg05TlyPKUuI6mZTfk3k7nZFUYfysg1cVMqRyr7apeznYfje9Dg1P+wURlnS2qG7f+Fb+1EaUMkT0HRKxyd/+8uqWs3P81TtwX6wul9KD+A0yuOli/5Mj0CafUfhpGprHnvoUXe6btKCZyoebHiDeY1HI2P90pefGoQhSpeDM='],
      ['bafkreifnew3lff66x4it2e2ai4zmx4m6fxexfg4pe3el6kidhmpk2n3uvq', 'jZ8dNfjozRsl1hUna3xPizps8SjivbPyhNLfXl4uGhbNw54Y/LNmIAEzgWoKMbDqyjlHirf47SOqUVNn3I8IL/VHED2DxHXMyg=='],
      ['bafkreig4wfzbtaodeptvwwc7nwuljtbrynabhbeyjwexgd6mnrbdi5t7xe', '9Z2EYxs6gIhwfQ/S9pMSj6vBHrsqptKZBmqKgJdxz+FM9H9hzGS+SQBSXhHr9DAnZKVDRpOSOqIMYSKCjL9R/pFYXOtpNo3r3jdbZkM/kQCaq0UFUaLvGkunqJK1VyHU6VKW7X9tJmg+PkZ87InayTEPfyurXtvaN1CKAVQRkv8KQ9JWnMl/kG9Hvd/wvEm7wDG3a9bzpitsjtfKtpKbdysl6ivS9HIvfjiWtlfWmNl2nNVH8OsS1GFcyfZYOyOEQbU4r30yAg7m9Rzd7AT7I/RgXNgm1b3F2OtEw6a3pRrGe0fNglmLpIkiVcsdPkNQ8uCsAGr7rqeTyEWnW8l4Rn3Xcjp3uyD6L3JFUoCoFwEtlNEHSxoiRu+3pRU1iQPn+ZiAyU6XKgChzkXGfCTnYOFCDmPYIRuJMST4CPLlfWaFD3XpshGPUfcgUkMlmfGa5w=='],
      ['bafyreibihughkfr5dmussawmbfkuhio7qevivyy7l2awuvojy5c5ows5wm', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgV3e2y0oKA7llX88s5YUS+ufjwKGGDL19fAF5r/3sV3nYKlglAAFVEiBm2mIUkyLTRVbJutJ7W9NRoYXkGN3McxLTcBYFyUJIStgqWCUAAVUSIKABZM8t8qr6tgEE5rt+XjxIM3my1U2EPGwNkF0Ar1Zz2CpYJQABVRIgrSW2spfevxE9E0BHMsvxni3JcpuPJsi/KQM7Hq03dKzYKlglAAFVEiDcsXIZgcMj51tYX22otMwxw0AThJhNiXMPzGxCNHZ/uQ=='],
      ['bafyreif2ydauiugb3fl4e7z7vo6czv2nv3peu4slvv4er67pouvbbk4kku', 'pmRzYWx0UMjByDalU4bz8nCR/Vg32GllaW5kZXjYKlglAAFxEiAoPQx1Fj0bKSkCzAlVQ6HfgSqK4x9egWpVycdF11pds2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCBj+PtVyERlpBRneJ+Er7z0xAQL1HkczgIDC7dzwLGK2pjb21taXRtZW50WCDrALEpjC4KGEpC2kkVu6B2Pa3WpsAxfSORBWsxU8dbxA==']
    ]
  },
  {
    name: 'no catalog',
    description: 'no catalog: as many entries as blocks',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      catalog: false
    },
    writable: true,
    plainRoot: 'bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju',
    plain: [
      ['bafkreibhaqxu43wkpufsu7xeajw7f3h2khjthhtncivkbgirr3gyky523e', 'cmlnaHQ='],
      ['bafkreibwb6cagwkceq6gunstplrpqzzuqxtmarcvucufudnrs2ipevauqa', 'bGVmdA=='],
      ['bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju', 'omFh2CpYJQABVRIgNg+EA1lCJDxqNlN64vhnNIXmwERVoKhaDbGWkPJUFIBhYtgqWCUAAXESIMfL3vQHhhSq2+Qq1YbqecEeXby23e4JO+DT62Siz9Ia'],
      ['bafyreighzpppib4gcsvnxzbk2wdou6obdzo3znw55yetxygt5nskft6sdi', 'oWRsZWFm2CpYJQABVRIgJwQvTm7KfQsqfuQCbfLs+lHTM55tEiqgmRGOzYVjutk=']
    ],
    root: 'bafyreib4vk5xirketgyxjeevot7htk744viyirl3slahzssjhidip6zdcy',
    index: 'bafyreia5a54adv2bwn7tk3qzqidbfwce2p7cpl6z3hxvxnuw6k4pd4zpzq',
    manifest: 'bafkreiehbnor4inv63ixjxbmna23djptsukza576taogzo5p5uatwmor2e',
    complete: true,
    stored: [
      ['bafkreibdpyfu3jf6u66rzfndatapebu2mr3ynycjtpfad26qxe35rhblrm', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r'],
      ['bafkreibfixxcp7d73czqikdcpgct5zexum3fbmvlfew54nqwxm4guamgym', 'whImAzHrDpL7fXlTTBfy9h3MeNG45sUchU2udlQtF1lpvatOzAe9j3XP90I9ep5OW1WEnrICC3KS/DR2PvUCdTPiz84c7LajDgYCTV9jDWL9U5ZNelL7i5ELqCo7wtdePOsuH0EkG5dldU/00TDEoq/K9RGwsa8s'],
      ['bafkreiehbnor4inv63ixjxbmna23djptsukza576taogzo5p5uatwmor2e', 'OCqunegVcsNiU3l5pclETHceSOXYKRfJLSlpz5+GdLlB3b45A3qABvsf43LBtwDykt82xdiGVNX/m+vdSAEtOKTw2BNt8JV4z0CD70/YLWf9hSDF0IQo0uZsjkosCkn38kqdiAUT4yCP2yXGMhTtmK/rdhTMGvaeC4P39Y0L+ksHbnpGHuMCYX6BKsa66PIP9lWXMdG/8N0Xyx/NltTv7L90ltIUtMDbJVKHnnlU9DI4yjyaXk6/uWMhzQ6lkghva3IyHnLn7ZDbENIe1xEasiFvRqbJY84G47S8eBh/TvIA+9UcQRKcfgYT87yQbY9e78p6KlpScfOlDWd83UeWHw6I6soo1yuWdBVWJ57SmmaIcc+Gc+MgapaZIXtAkXtY'],
      ['bafkreih3f677g2h3fok2pru2lc6hhngx52n5a7gbghf35urio3judvkzoq', 'Rg954GaXDGS0P0YroqqOpjU44/SqOAOZa+qo/T84B02H7Vh7WfWXOXCIzv0MQsQgf3OZLBwE80UqPnfqVunlmdNH7eIA/qDIbTcYQPU6kAsOwOTGthKsRfOY8QTBSZ299f4YmKZNH4cc8tRPM7CZc0/9oP7VExflYKQKqqZQrNdPQJ2jeeIHntCCZ6Mb4YMn+MCLGwU/qzvm/7EFcZcS9g=='],
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', '9Nuf8JVM3x/HWErQ/lZcjlTEfokkN7T/OWJmQMXxTxLWzhcpGKVi5bF3HIqrTjumL4Xp2fFM5adZLb2YuKgGdV2vOp9AParO'],
      ['bafyreia5a54adv2bwn7tk3qzqidbfwce2p7cpl6z3hxvxnuw6k4pd4zpzq', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafyreib4vk5xirketgyxjeevot7htk744viyirl3slahzssjhidip6zdcy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAdB3gB10GzfzVuGYIGEthE0/4nr9nZ71u2lvK48fMvzGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCHC10eIbX20XTcLGg1saXzlRWQd/6YHGy7r+0BOzHR0Wpjb21taXRtZW50WCBAjdoGLnOx/1hnD7JzJhiir1x0x/YkHPg/kkPPvqi3VQ==']
    ]
  },
  {
    name: 'no padding, no catalog',
    description: 'both',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      padding: 'none',
      catalog: false
    },
    writable: true,
    plainRoot: 'bafyreiatjmj5vdkff5tg7lb4ej6r6zmyg6t4ipxcc4skbrqtsmnzvigd4m',
    plain: [
      ['bafkreibreb5cazpunjnzjd6on7s4cpufvoxvmmpc7ckli7onj7hbj5wfpm', 'b3V0c2lkZQ=='],
      ['bafyreiatjmj5vdkff5tg7lb4ej6r6zmyg6t4ipxcc4skbrqtsmnzvigd4m', 'omVpbm5lctgqWEUAAXEAQKFlbGlua3OC2CpYJQABVRIgMSB6IGX0aluUj85v5cE+hauvVjHi+JS0fc1PzhT2xXvYKkwAAVUAB2luIGhlcmVnbm90aGluZ9gqRQABVQAA']
    ],
    root: 'bafyreihjas6eykcousroqpidzpqpjjbhwmjocypysv3u74675f46mbfdey',
    index: 'bafyreigqx764gy63aq2a64sh55uv2kvkyvn4zj33p2ozhbj7xep7hne5py',
    manifest: 'bafkreiesy4pjwd3d5u2gmhwu6ogl2j77czr7d3hwq3epssmbfhhvd72zw4',
    complete: true,
    stored: [
      ['bafkreiesy4pjwd3d5u2gmhwu6ogl2j77czr7d3hwq3epssmbfhhvd72zw4', 'a8O2WTWGqIjj/T2tA5Oakuj08VGMb6/tqmQwtBsLIOEozvf1Tea6fb5hy8CANN09yL5ISgH+pnYAfF+U0O3edyWksK3r8p4QHsJ3F234yhk1dryG5QrHf6xdhwn0Pb6yP9AZ+vE7+U70C+R+07uVsZGWKlDCazVrN5VLKQLz+la0m+YIJrUMUB7TnLwc/8HdvE2DO8Qu+w68gzDiItusoHoyiKGwdm3h0XmP/FkiL0k37XGgrr42YdiY/w0LbchF3EsacSswqARlGE/JFups3x0ie7xFOs1No9ydF4noH1k/WSuCZkRFDVNZHIAaDh0G87awwEqFXWZbDf1zP5Zb7mmPDbLC6/vRS76wAp9GuoSxdJlvCHr9iw=='],
      ['bafkreigj6jar6mhsy43fyjnslein27nhzoajavlvjpa5bsjsngrhwtgwji', '5PRgl9DOCSnwCVX+u4TuFcBw+vx35/MtZDbDyBUOWa54do/6dnZNeJbtqQbGCYPqda/J5Xn8WEsgfgMMYHWfyCHXrqx5SwgoC58='],
      ['bafkreihaj5aixk2rg36aemsauekixjcp3xwvqyq2u2jwumykiiwcbitlbu', 'er9Kv/sJqeMrARCtnBwvLD0c1IkRjYBPGzuyWSj/YfeAyH37dLk1gVje4TWlOS3XVv1ioX4+8nq+5NTVKZDx9x1M9PFl9F1JRzZtONFBOk6XIL0L9Kgj1bTSTFiJHx2F1lwyC+hwnXzjmY1Are/Uwr6KM+ziI6PWRfr4lam6o265/lgLXCDOZqn9pS4fCsgBCdWiKEPzKVyUC6J4LhM0XQZbFA=='],
      ['bafyreigqx764gy63aq2a64sh55uv2kvkyvn4zj33p2ozhbj7xep7hne5py', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgyfJBHzDyxzZcJbJZEN19p8uAkFV1S8HQyTJpontM1krYKlglAAFVEiDgT0CLq1E2/AIyQKEUi6RP3e1YYhqmk2ozCkIsIKJrDQ=='],
      ['bafyreihjas6eykcousroqpidzpqpjjbhwmjocypysv3u74675f46mbfdey', 'pmRzYWx0UKKPRcXF71TYRb30gLsfGgplaW5kZXjYKlglAAFxEiDQv/3DY9sENA9yR+9pXSqqxVvMp3t+nZOFP7kf87SdfmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCSxx6bD2PtNGYe1POMvSf/FmPx7PaGyPlJgSnPUf9Zt2pjb21taXRtZW50WCC3YHS6KX3evlRuD9B8dZxvikBcAV8S+i2Z2s7NuwpNrg==']
    ]
  },
  {
    name: 'subset',
    description: 'the root and one leaf: not complete',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      blocks: ['bafkreibwb6cagwkceq6gunstplrpqzzuqxtmarcvucufudnrs2ipevauqa']
    },
    writable: true,
    plainRoot: 'bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju',
    plain: [
      ['bafkreibwb6cagwkceq6gunstplrpqzzuqxtmarcvucufudnrs2ipevauqa', 'bGVmdA=='],
      ['bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju', 'omFh2CpYJQABVRIgNg+EA1lCJDxqNlN64vhnNIXmwERVoKhaDbGWkPJUFIBhYtgqWCUAAXESIMfL3vQHhhSq2+Qq1YbqecEeXby23e4JO+DT62Siz9Ia']
    ],
    root: 'bafyreiaegd2aqjglfqqcrufhssenv34zgph2knkfqgxqda23tu74ndqpkq',
    index: 'bafyreiflr6y6uwh77vha2tz3pjtnbky65zor37r3evynqudw73ogvrieui',
    manifest: 'bafkreignuk5hyhh2cgepl6qe6c32trupbcf3ezipjst5bzcjihbv5ck2ca',
    complete: false,
    stored: [
      ['bafkreibdpyfu3jf6u66rzfndatapebu2mr3ynycjtpfad26qxe35rhblrm', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r'],
      ['bafkreignuk5hyhh2cgepl6qe6c32trupbcf3ezipjst5bzcjihbv5ck2ca', 'Re+Q2sBX+SsDt632JZfjmH88/cQXXss4d9fzkMksx5a17BZwwZZUPHx+SdxnHXxg9TChRluX8jl0795IOShjD/+Cu4lXqA4Y/J7+r08oUsiwNUCoVecaf/+SGxuzdZcMDhAfjtBYvGHxpjTi3FHjGf52BW2rgHdJorMKKP5phPvxMgsNgaik7yzo8w4SgyEtjsJU74+6jNXp+1przm3bGJitVCq+EfgrgSfVQR2zC+h1cshgesvFQJpj5OLKgJ3tUpCSd+hMWEKebjOvrXme0Ts2jG6FmLjq9r+L28ywA6PBpLZrJMbD/w3kRyo7kOfO47r2WgfNbLK/FL90L7FDDSp6JnhNhVsSql6TYf5yNjFa4wvcB8AuZ+jYcYAYpparPOCNrQi8pPeBUJFzpOCxNPQPqCCNNwn7DdVVvr95+GuksXBDf9viKsBnEInbaKWS'],
      ['bafkreih27l3ztze33epv4cwjn6dc4giggzkdbrspnuc2wuvi5l34av2iga', 'mrsteYbYGn+lhkH+fHdncvrZa+4OiOEr5sxRlqmRyDjxhwRnqjJo4X3P0ChESA1LSjON6hBYMQTFCzrslQ6kanFYl+L02sqZm3a47TNrMoBe52nfPUOEh4UWEtcOVJAZ68x9i0/oj7tLJFoe25otcBbL9dn8E3rgjlG2i76ccgYvdSwHY00eJYFJOHrg871w1kfB/T82ouiofLGtunFTp0W9+tvRs1zvkKbtOFgBaOz56OVsjXKxLxdumxgzSkNNiNPjZJv5bE04/9YIHZy44utqOHHdrqJXsVK+qP1l5UXibHa9TboFuIdNtCNzvghz'],
      ['bafkreih3f677g2h3fok2pru2lc6hhngx52n5a7gbghf35urio3judvkzoq', 'Rg954GaXDGS0P0YroqqOpjU44/SqOAOZa+qo/T84B02H7Vh7WfWXOXCIzv0MQsQgf3OZLBwE80UqPnfqVunlmdNH7eIA/qDIbTcYQPU6kAsOwOTGthKsRfOY8QTBSZ299f4YmKZNH4cc8tRPM7CZc0/9oP7VExflYKQKqqZQrNdPQJ2jeeIHntCCZ6Mb4YMn+MCLGwU/qzvm/7EFcZcS9g=='],
      ['bafyreiaegd2aqjglfqqcrufhssenv34zgph2knkfqgxqda23tu74ndqpkq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCrj7HqWP/9Tg1PO3pm0Kse7l0d/jslcNhQdv7casUEomVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDNorp8HPoRiPX6BPC3qcaPCIuyZQ9Mp9DkSUHDXolaEGpjb21taXRtZW50WCDrXb0jf+Kjb//1fUCTwMi7bSSoma2mARF4yQfGgWwakg=='],
      ['bafyreiflr6y6uwh77vha2tz3pjtnbky65zor37r3evynqudw73ogvrieui', 'omVsZXZlbABlbGlua3OD2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiD6+veZ5JvZH14KyW+GLhkGNlQwxk9tBatSqOr3wFdIMNgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0']
    ]
  },
  {
    name: 'subset of the root',
    description: 'the root alone: not complete',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      blocks: []
    },
    writable: true,
    plainRoot: 'bafybeidg2e6o7bvmqua5uodhl6pxaxnc4giokdzo5nh6asmmvlhoh5gqqm',
    plain: [
      ['bafybeidg2e6o7bvmqua5uodhl6pxaxnc4giokdzo5nh6asmmvlhoh5gqqm', 'EjIKJAFVEiBYkbW1ItXfCG0P8LEQ+9nSG7T8cWOvNNCChqLoRva+AxIIY29weS50eHQYBhIvCiQBcBIgicnJ8rt0Q4hEBReWD/Gj3BCJP/1h77q9N+8LzghZub4SBGRvY3MYkAMSLwokAXASIFmUhDkGXylhnvQSgMu5Mr5SxW2ZxZZrZeAREjnwmLvvEgVlbXB0eRgECgIIAQ==']
    ],
    root: 'bafyreib66lagec5ifpcsa2zf6fxqj7p5bag2y5ywvqp5ckew7k7nkm2vlq',
    index: 'bafyreiabkcyqh4uul6cbcp6y64gkbesok7234vqkuiv72o3qckuysbzata',
    manifest: 'bafkreif56uzfaycjwogbobh2sxyv37zrfaf6kkrqkf5v4sfjkdshyqkhhi',
    complete: false,
    stored: [
      ['bafkreidht53ogah7di3ldjrgc2qmodaxnm32g64gjxn2gsue6r5wusagyu', '6n+vLluOvSLwwfFn6DD1cAtRXD/2dWY76e8zRJmS9UxQ+lRwMJ1FOIOlB0ugXkTWTqGrD0CEFVojX21x87Ghfw0ZkMv2l3fgxDnOLCt4b9NXaCUX1EqkRaWi8j7NOxoCFh9QSwiawfSUy+s/ARUa0VjB17kiWjzw3mYKf8hYiriXppAgLYJpiS0ErdZvLr/p2PYYY3ko2ea8zZW1UBeb0g=='],
      ['bafkreidlrpigbhshod4egsbmapcd2r3666toy3dckevly7dtx3jgmfoh5q', '1zmSIqsUJ+gV/6ciuKZgMViD1xrGHs7da7pxd8d4zlUCR9ABKyPtBuBkw3NaGiT+qBMjMJ8w+cOe7B7F3zNJh6p5KmlmnQzgoRJGILpIXvJhosXFIJQ0kbiaV97HhWJyxD8PHUcORbWtkZzXm49eUltbayEeKNM2eSSezFkBMhJTubScYq1wmCb5dPUK8zs6A0nZ/D9WYVGuWwNLYLbRap//Q48XwETNsAxc9GMRG7jtUr7qqjatO/na76J9roPlAQUOTuZEuadnuHH41iOu+uPAJjloGA2VLhsnJJcv4Mg='],
      ['bafkreif56uzfaycjwogbobh2sxyv37zrfaf6kkrqkf5v4sfjkdshyqkhhi', 'LGzHvGA92XVJfG9+DygCtFDQmAU7/7v4OlFzTcjxXv2GfJfxSQyZjtuOuvbBHuwQtEBfhHyFNdIgkL9r8yWGpL8CLYyEpGUaUYUQKYngSBkZa0YaUUI5xH/7puHHfa/hM7V+IaqKO9jAYI6BhAT0MQwWfugcZr0+jnTEww+fKS4N5MCVx/PU3ME4jNBYtF6Ccl7PewxRRwjC/C84d5P5u3xkHovfWdIi4uzSm/vM2bumcNMVKivnj0BTXJcXW99R+iCG+NSuC8HvmE1o9NjpQY3qkPqgPZG8l833fOa6GPMb7nJxSSa8YxVu5WNkBj/ScjX5p+FVDign33+8Q7Fqyg1zUjGguW6GoQse8PLDOdwIHIn7uJaHOYpDz6E+wFhMAIJ+ybqLgn0XtryxrbkZ0rJ3MEfF2SZRa3vOxbkt6SUuShizEgETGK7V9QLiA+60'],
      ['bafyreiabkcyqh4uul6cbcp6y64gkbesok7234vqkuiv72o3qckuysbzata', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgZ5924wD/GjaxpiYWoMcMF2s3o3uGTdujSoT0e2pIBsXYKlglAAFVEiBri9Bgnkdw+ENILAPEPUd+96bsbGJRKrx8c77SZhXH7A=='],
      ['bafyreib66lagec5ifpcsa2zf6fxqj7p5bag2y5ywvqp5ckew7k7nkm2vlq', 'pmRzYWx0UC/5kE1DFZQD6Jw3aeOHRTBlaW5kZXjYKlglAAFxEiABULED8pRfhBE/2PcMoJJOV/W+VgqiK/07cBKpiQcgmGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC99TJQYEmzjBcE+pXxXf8xKAvlKjBRe15IqVDkfEFHOmpjb21taXRtZW50WCCODAlQoMWMrFmJeDC/1c0VIlEP6WpvppbP3HxaA3YkRQ==']
    ]
  },
  {
    name: 'random',
    description: 'nonce random: another salt, else the same',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: false,
    plainRoot: 'bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju',
    plain: [
      ['bafkreibhaqxu43wkpufsu7xeajw7f3h2khjthhtncivkbgirr3gyky523e', 'cmlnaHQ='],
      ['bafkreibwb6cagwkceq6gunstplrpqzzuqxtmarcvucufudnrs2ipevauqa', 'bGVmdA=='],
      ['bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju', 'omFh2CpYJQABVRIgNg+EA1lCJDxqNlN64vhnNIXmwERVoKhaDbGWkPJUFIBhYtgqWCUAAXESIMfL3vQHhhSq2+Qq1YbqecEeXby23e4JO+DT62Siz9Ia'],
      ['bafyreighzpppib4gcsvnxzbk2wdou6obdzo3znw55yetxygt5nskft6sdi', 'oWRsZWFm2CpYJQABVRIgJwQvTm7KfQsqfuQCbfLs+lHTM55tEiqgmRGOzYVjutk=']
    ],
    root: 'bafyreihttxbmee6yg3qnyypyeizr4eb4cfjta6tl36mtbpy3mw2xvralla',
    index: 'bafyreif5jk2yhmz4divlvhafptwbnhidy5n2mmi7gf3mol7y6bzi4gaa3y',
    manifest: 'bafkreiadyabclv2um64luqhyrfixawtqxiswxadf46ro74esneuzgk22tm',
    complete: true,
    stored: [
      ['bafkreiadyabclv2um64luqhyrfixawtqxiswxadf46ro74esneuzgk22tm', 'Ai9RfXd7qJMVNo0Afvpzv9cH20vgDJWda+94ymaXognICWKI6O1f7H4FZIc2J6D3Uz2JB/rLlrZo0SVSwXYbYazlacX/0xLi85T8E+JeZmUeEQRr4LD4iuj+lpzzWtyz2KCumIf0h3YcNpx/lLjcdXSBA8yVqEakRcExRygUdoT2hlzftMLT4uc3P0j1+anAnCctxyPpKWg7Et/2105X8zfMcGiDmun00Yz2sa3dO3dOp04Nu4Zlkv7qjJp5RfqtOZlUSDZV3V6L+u1eGBNTb9Wx2gMrJtZgSG+iEoCPFvPpIKOP2y9YuNRqzpoVENM1vTcJc+m7Yn8aZVcK9s3gr7b9V0nXz1Hjw+QdkGSOMCaYE1dK9jCZhG50hhNbcz8Ck4lfsbQRtSVNNj3o7/Zgm7ZwIPplTjLPqUv3LMpTa5o='],
      ['bafkreib62kx3ed5itkjq5s3aj2ofowxsds57lu4axdrnndmu4gak6qwzku', 'eRwfANhmuVTL6/Ol40f0TXkImePycPTWDabeOYedd+iCycH24vudZ7fTe0XAyqV+V5T8e5jvdIoy5/wgc1cupx/6LsSsKTcJ'],
      ['bafkreiccrit6w35vnhwesahd6c7myl3brya3bzegupwddtcg3v4ewuori4', 'xRArGJz3EEmUzW5sRftdHJGyxp38IROFei9VWDumSGeVc/VuoxeWG3n/PrVsrrQdXKtnVMBnLCaoKgaxL51Jjm8N2pIf2yjNVbBLv3QlXeIZyexkkue+RTL9JL9Cyd0lf4GOWV0bVMjRgZ3MIqwFV+g/3XZg2+KC'],
      ['bafkreieplftl5p6o7zxel7ve6zwrrngyodrgfln4d6fy6h2stdvjr6x3u4', 'muVP9oRUFnVf+1cxBlkiBkYvAZlHfzn121jgfTVvc17eyuKoA3ryLgKzIQMt4Ywd+PF/RuOP0YoM11TLBjja5rMF4pTxhqEaEcCzvA+vL+UoHDnrt2oOgUU8KgYyGUEE7+PWhaK5u+NJyqRDeq+uf6CjwayLAdoV/bXmTAbGz8ABXJ5QDFpsYciMGk39zTwjttRJIk+qjhGcJCPl0wswsE2PbMdEdvESC5Qzp04Nk59kiIQJljjK4c5zaNXjPV0aE00Z080lZMLKN+r1XICeailKbjVMsY6DbSormHBvHejEGDUz0K+B/nlnmwDlK941qD1RrpX1RG6HTOCeYuYNw5dACVUPBI6gzrtudwk85VxcVOmriIUiUGVBXSpkkdExnauXiwrXNYEvaMnXESHw0fqU+Deo/99apJDS2L8ZATFTdoIHLdVFHG43MbXPWCyZtWh10EEljzwznsF4A9cb8yMLmzWKtOqWgACGqKCOifzbR3SKud7oOrZDfTUA/m4y'],
      ['bafkreiflmjp7lvbh5tgzq6s7vaikiowt5avcr7hah7ndfaxlft7xxzgi4a', 'WeRzA7PSY4iyRW3mYAjpfzrlGQRDRmiUKOc19MgfIfJ9G4HN3f9v6j2z6AjOG3xfiorKWyQyHYXLX5XRP2TTJ/4TEbyDMf52o2XaYLoROkftzNRzUFXAXe2u6ELPDJoZ8Z1XumkMCpHpHfvdBttOLK0CnLAQ5JWIJNSU5bj7F4Dul+HQAfSoiHikpUKuZWqLan3ZcdVV1OFG/KVw4QuNIg=='],
      ['bafkreigyavhd7pjrxwuvmpacdgt7hrdkm4mqfaoloqqwbqmxfc7rtkfs2a', '+Stk5HKQxojWu3Cfz0erbATjJ7KXtaYdwGW7AU5CjYiyjwDuhp9DOxrYjna1rsFS0/BKqR6nhz05viTg9T6dFs9Vr54bEe88'],
      ['bafyreif5jk2yhmz4divlvhafptwbnhidy5n2mmi7gf3mol7y6bzi4gaa3y', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgPtKvsg+ompMOy2BOnFda8hy79dOAuOLWjZThgK9C2VXYKlglAAFVEiBCiifrb7Vp7EkA4/C+zC9hjgGw5Iaj7DHMRt14S1HRR9gqWCUAAVUSII9ZZr6/zv5uRf6k9m0YtNhw4mKtvB+Ljx9SmOqY+vun2CpYJQABVRIgq2Jf9dQn7M2Yel+oEKQ60+gqKPzgP9oyguss/3vkyODYKlglAAFVEiDYBU4/vTG9qVY8Ahmn88RqZxkCgct0IWDBlyi/Gaiy0A=='],
      ['bafyreihttxbmee6yg3qnyypyeizr4eb4cfjta6tl36mtbpy3mw2xvralla', 'pmRzYWx0UIuEpEjrJVvdYzn6E+W1yzJlaW5kZXjYKlglAAFxEiC9SrWDszwaKrqcBXzsFp0Dx1umMR8xdscv+PByjhgA3mVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiADwAIl11RnuLpA+IlRcFpwuiVrgGXnou/wkmkpkytam2pjb21taXRtZW50WCDsncIHPyP+EU5LNNMoVbOuQ+1QextXa+9leGpKoYhBIg==']
    ]
  },
  {
    name: 'later version',
    description: 'nonce derived, with the salt of an earlier version',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: false,
    plainRoot: 'bafyreibvif33ltghcma7tfnmbwfshh4alykzrzl24qloluarhx5dyb7v3y',
    plain: [
      ['bafkreife2jugqal4bth74lx6kcke55bbda2gmdgkqngg5h4g33dkrasg7i', 'c2hhcmVk'],
      ['bafyreia5orv5yk2i2oo7cb5k7owqm7aiqygbr3bzxzb62njspv3chrl7ru', 'o2RsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbmFtZWVyaWdodGVhZ2FpboLYKlglAAFVEiCk0mhoAXwMz/4u/lCUTvQhGDRmDMqDTG6fht7GqIJG+tgqWCUAAVUSIKTSaGgBfAzP/i7+UJRO9CEYNGYMyoNMbp+G3saogkb6'],
      ['bafyreibvif33ltghcma7tfnmbwfshh4alykzrzl24qloluarhx5dyb7v3y', 'pGRib3Rog9gqWCUAAXESIGrRXZ7tN79JLJ7SXVubG6jvizxD7rATk1aLROw2ot3D2CpYJQABcRIgHXRr3CtI053xB6r7rQZ8CIYMGOw5vkPtNTJ9diPFf43YKlglAAFxEiBq0V2e7Te/SSye0l1bmxuo74s8Q+6wE5NWi0TsNqLdw2RsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbGVmdNgqWCUAAXESIGrRXZ7tN79JLJ7SXVubG6jvizxD7rATk1aLROw2ot3DZXJpZ2h02CpYJQABcRIgHXRr3CtI053xB6r7rQZ8CIYMGOw5vkPtNTJ9diPFf40='],
      ['bafyreidk2foz53jxx5eszhwslvnzwg5i56ftyq7owajzgvulitwdniw5ym', 'omRsZWFm2CpYJQABVRIgpNJoaAF8DM/+Lv5QlE70IRg0ZgzKg0xun4bexqiCRvpkbmFtZWRsZWZ0']
    ],
    root: 'bafyreiaul442rhsgkqjma7z2i2nvu5i756a2cwjjqfzzkt5kih5ftcw5ku',
    index: 'bafyreian47q55enftf5gwvnzuaqzofqgg6rii3era746pvbhbpxsh5ysna',
    manifest: 'bafkreidhgektsohuuwetxmpmmzcfxchgbiizpks7kt4lheutvzfcgov2wy',
    complete: true,
    stored: [
      ['bafkreid7eauaepemklzsmv34cinp7rnphun4x55iix2rt4urjsfk2kfepu', 'M0Lf1CXwse7QHmkDfgT8LVddmjeqrwA5z1s5vgUHJLwm8LJunXimLCnsrfNKDJzVi1WPi6ZN70Dbxj9rcM/ruLhxgx195bFddJ7ry+ZYBHw='],
      ['bafkreidgim7u6f57ofe575h2x5xrmu3mg66fuageafu2pqd2ulennriqzq', 'IT1l+9sbqn0/gBpK3zm0ucEgLDZ56GnLnGCJB4TEozXY1aasTBHc6kVrWTQFchIkIsQw2bXy4OOMLeMO69TNtsZVQcYbG/9iQKQKfovj7zq6JLmqFRreaF4PQWp/QL0JhGaIm9/doFP60fBgnItCMCZyrwnJF+1bGS8f6shF94h6THbhsaWCmX82iL2nQ5CVJGyVXiuWXDnWlrlmhjkYO/e4DlJm77F1yLUc9IvJOssU6E8UxvZDoVsIq0J8iGL7ayW5I5oN3EwsMjay7jwhTZYgwfxlxLwfd9TxxOz4Z/miSs+ybcvmZhoRLsLs4tnyjMcgE9YgQ90ijex5+ENc8a6kUCzGfp73pzEfd9pelOSVtXo7IsF9N80uBm04tgu6oCEVSRZnV8/24z3BSukrMgvLmHLdIfTqA3uQKqctsnyYQ3PV0exzHOWYjMpRYFyGG8+ESaga7SZcdSFJKShevw=='],
      ['bafkreidhgektsohuuwetxmpmmzcfxchgbiizpks7kt4lheutvzfcgov2wy', '9hfVtMN876dZpm8qzwEb2TF/Mnp1wVwg9ss8540nadpq11Ncy64OjNuD1NzkpsQEsc8JdyyOIjDKVMGGhTVTgHmMfdidAKgmQU8E5WZ1I6MbhxrxNbMcOnhmQrhF1s3hzCGXmcGyRobpicEESohxODiXLKqBY7pa+aOIFXqAn6xIYEEI7MwfR3lzj0jNCM47WeRm/90jYkU8L9UBNXUmD2oC1sTBsfd0bIDSpC0cdOts4X59s/1xFZYu8htaDdTsUtVEiyDjWvginZJAO1xrneXQQtJIl9G61qdQJf5peNPyePKguTOmPPpbQRJJlu/LfXpdIWUwvQ4HrdAYtusu2RP0gA24c8WriCqyupAy5QcStj0hgOMehgDFX6z5ITi4M5VH2GDv8eSWM62oVwD0t4wrSIQtN/DaBl8HrJ5TNRicPrYZ47OHZoHrJLyyWlon'],
      ['bafkreidn2ocrjyjfk2xzewvg4soyks6nn75zwukubbxxnxbmyphv475z5i', 'sd67a/yHmYwRuUUWw2ybwC/owmnBw5ioPc36FtIG2Gnpb5UfNZ6DYMm6IF5WQCkcAL+EUgoqxV8ZO/fAB8pa18yKV2SjI2IWM53qHlg1R8BkneN5/n7bykyXdjsNp3jGIb+wOl4mvxRPpmYSSM+GEfd5kguCbpSenWpwBTSKc+NVdQ/6354U096zWyfesOP8+bz2JYIbuPD31KtV1tGRUdIhtDAp5Q8KyKbq6VHKvKzBfKEnepfwm/egIUT4w8mXaSSrfArK0ZWmjaBtnhiwF9b2dt5LrKrWcZKNj300H9Y='],
      ['bafkreiej76orfr4gsish524mmwagcv2tstsehei34hloxfyjxi7c2itkv4', 'dx5QVA4r+11wmfjcBOQvEQNBBMo1sMONBekqhAs0q3f1RGMp/FvSE690Y6Wf/9DdDUv957UAuA+gt+Y03/k9zBImQavVtv22dLgWS7UvjtDVSwVtxMsLyV4qFY/WXCt73UelFm55sOy+ag1GS6Yj2VYpGpPHGMnh2U4hZMOXj84='],
      ['bafkreihm2nzp22lm4fbwuj34bjgbrrxjosqzuo6pgtmqu7srnfkixu3nou', 'OA/YuW+tbITdeZPAfwfvtoSQ2m9iAZ7aWL3Ke0/WzBq4b6BM2UzAjq9mOAz6F9PRMPoTd8acqXn4ykTK4N6XqmSailTpLdRRXieEF2wsathMzEbrl+ZBkxFOsS20GARdbX+ze3J5KpaTTpihxaTJLGnPkaKnLUE45du5kNCE0CPuBb65ax51GC8eg/giqhjvWmVvOey5AuA0VxJyme1thr3weFcuQ0RF01YOJqMHnK7Nb1xKV8rHicTeTES58lPyCt39xSQLXf3tXV5nl0MQ18dUS/2Z54K/j33k/xv5IPoleTBcRz/DjzaQILM8tzTWoXQ3Ivacg9R3VhHw4vtvFteTp4HuMKjdRVYTWX6eaRpfAOKY4h70aIP2IDWbb4QGzhI+HTzOggB76OQdfkDAKxfxfd3fM9Hyx49crbNBF40A92xsn5plE9ieExFAPM57upwgQw/CgfDqBtD+zloZAZA+XPowKDMj99ZM8JNE+icPvi3OwoFjcRbVHyOw4V/D'],
      ['bafyreian47q55enftf5gwvnzuaqzofqgg6rii3era746pvbhbpxsh5ysna', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgZkM/Txe/cUnf9Pq/bxZTbDe8WgDEAWmnwHqiyNbFEMzYKlglAAFVEiBt04UU4SVWr5JapuSdhUvNb/ubUVQIb3bcLMPPXn+56tgqWCUAAVUSIH8gKAI8jFLzJld8Ehr/xa89G8v3qEX1GfKRTIqtKKR92CpYJQABVRIgif+dEseGkiR+64xlgGFXU5TkQ5Eb4dbrlwm6Pi0iaq/YKlglAAFVEiDs03L9aWzhQ2onfApMGMbpdKGaO8802Qp+UWlUi9NtdQ=='],
      ['bafyreiaul442rhsgkqjma7z2i2nvu5i756a2cwjjqfzzkt5kih5ftcw5ku', 'pmRzYWx0UFQPFseX6yzl+SSfbLAmjOxlaW5kZXjYKlglAAFxEiAN5+HekaWZemtVuaAhlxYGN6KEbJEH+efUJwvvI/cSaGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBnMRU5OPSliTux7GZEW4jmChGXql9U+LOSk65KIzq6tmpjb21taXRtZW50WCDSUk9tlRNe/2quaImB20Me8ilL/mcqiK7l0wRj/3+0YA==']
    ]
  },
  {
    name: 'wrapped keys',
    description: 'a root with a block of wrapped keys; it is no age file, and no reader with the key looks into it',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    writable: false,
    plainRoot: 'bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju',
    plain: [
      ['bafkreibhaqxu43wkpufsu7xeajw7f3h2khjthhtncivkbgirr3gyky523e', 'cmlnaHQ='],
      ['bafkreibwb6cagwkceq6gunstplrpqzzuqxtmarcvucufudnrs2ipevauqa', 'bGVmdA=='],
      ['bafyreid2rdcqop3tuyb6ig253ofz5xyepfryu34jihwy3uozcmg4hxoeju', 'omFh2CpYJQABVRIgNg+EA1lCJDxqNlN64vhnNIXmwERVoKhaDbGWkPJUFIBhYtgqWCUAAXESIMfL3vQHhhSq2+Qq1YbqecEeXby23e4JO+DT62Siz9Ia'],
      ['bafyreighzpppib4gcsvnxzbk2wdou6obdzo3znw55yetxygt5nskft6sdi', 'oWRsZWFm2CpYJQABVRIgJwQvTm7KfQsqfuQCbfLs+lHTM55tEiqgmRGOzYVjutk=']
    ],
    root: 'bafyreiethmf5r7mcxb7ui3jrebsjivg3g4yxorf7xhnu2cadf7zb63j6lu',
    index: 'bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m',
    manifest: 'bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i',
    complete: true,
    stored: [
      ['bafkreibdpyfu3jf6u66rzfndatapebu2mr3ynycjtpfad26qxe35rhblrm', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r'],
      ['bafkreibfixxcp7d73czqikdcpgct5zexum3fbmvlfew54nqwxm4guamgym', 'whImAzHrDpL7fXlTTBfy9h3MeNG45sUchU2udlQtF1lpvatOzAe9j3XP90I9ep5OW1WEnrICC3KS/DR2PvUCdTPiz84c7LajDgYCTV9jDWL9U5ZNelL7i5ELqCo7wtdePOsuH0EkG5dldU/00TDEoq/K9RGwsa8s'],
      ['bafkreid2wgiwljcj2eegwztwqewhrpe4widoqlpmgq5omopxe2dvxa747u', '3mb7ImTrKNoaCni6tDLGnuRiIEo1JY+U79w8u5xgYGebXEksNS/dHw=='],
      ['bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i', 'QmTxDZ92mTkdihnjzeCm+42yDndpquYn83L3vQyJGHGwnD/+6BZyRZng0nM8WCxcvpg6o9zaC3+9q/vr7ryCJsHGfxoDqOb6UjG6eDWu/PZiS6NWeZZBvBRbsucQQqPJ45oMZg4Pk9qjlxE7Ar5efx8ztc3UKhBv8WdQdskZwsEJbYuOuJXd+KzlIizkuKtz6TAxE4RG6Rb7Kex9NA8MF25D3Ee7R3KxtRVdi1iktFlHhXB4NL3Ug0abIdivE2COTk9UjjFITgnzm8ytWxzmvcy7gxYNGDsEGaBNdr8m53kjdrnLsrGk9enIPrFPnGVAmXtRDtOOQ0oXpDV7Q7Lo49mVMuAw8fhYY1hVxDwDVGHhXaJd8bHSfZLfL9rKtoC/XR/o5LOVVtWF7J46LKc33CMEP8+15YB4Ox9MbkaAV6HLb9IdLk003N5V9GCiQ+XR'],
      ['bafkreidbivzn4dt6ffnxogbva6gblwfofq4o7b3ffkgq2dqwwkgo2k3lfu', 'JdjwbmbK/IFmOQR618peVCYoNF0Qov6wbt6og9GyGSzkfL8WWGJ4yhIPn4Alxig7BuEZI6aKGxcbuxufkCjOP1MK36N03DeifhBwOcascuL0Gg8HMcA4uQOSBdcTihhP+PCTv+zhsGiB9vggjzHJrRYNhE74YHWMS3rdwooWpAJzfPua/Ryo0t2V4B2maxV+fm9K9C6yejZdDXbJIYPSrhDiw2y0dHs3r6ruBnNOolsDTj6teQOPiAyl+W9DCes7TKP42HSE8Rcdh8CAGcIg9E+FNGq3kHTbBFQOL0vbfN85+AuX1wTC5f+zDm704SRiWp+Mt6EyNPceLnlZ8FBEuLvt/EjsQvathdXJtTyAdzIimHa5mAOzfsRSWJZuhZm1tTVJyAO3yBUZPqr7Ygz4A3Hb4weIIdMa0BUInvfIegubKaUtLUjsS4bxJYwSUX7QE/VawkyRqshGcqSNTFAoHIVp82f+eYE6GVC3sZJifIi900wHzKNhu6IkNlvOatoq'],
      ['bafkreih3f677g2h3fok2pru2lc6hhngx52n5a7gbghf35urio3judvkzoq', 'Rg954GaXDGS0P0YroqqOpjU44/SqOAOZa+qo/T84B02H7Vh7WfWXOXCIzv0MQsQgf3OZLBwE80UqPnfqVunlmdNH7eIA/qDIbTcYQPU6kAsOwOTGthKsRfOY8QTBSZ299f4YmKZNH4cc8tRPM7CZc0/9oP7VExflYKQKqqZQrNdPQJ2jeeIHntCCZ6Mb4YMn+MCLGwU/qzvm/7EFcZcS9g=='],
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', '9Nuf8JVM3x/HWErQ/lZcjlTEfokkN7T/OWJmQMXxTxLWzhcpGKVi5bF3HIqrTjumL4Xp2fFM5adZLb2YuKgGdV2vOp9AParO'],
      ['bafyreiethmf5r7mcxb7ui3jrebsjivg3g4yxorf7xhnu2cadf7zb63j6lu', 'p2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFnd3JhcHBlZNgqWCUAAVUSIHqxkWWkSdEIa2Z2gSx4vJyyBugt7DQ65jn3Jodbg/z9aG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggwqAcC0JtLfq+IJlYRx5Tjc8cGo7t5z5d3nrGrLrUce8='],
      ['bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIGFFct4Ofilbdxg1B4wV2K4sOO+HZSqNDQ4WsoztK2st2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA==']
    ]
  }
]
