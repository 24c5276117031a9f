"""Invented people, with titles as offices write them; the serials of their NIKs lie in the nine thousands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any, Final

from tests.workbooks.corpus_sixth_hand.people import MONTHS

_SERIALS = count(9401)

# Women and men in turn.
FRONT_TITLES: Final = ("Drs.", "Dra.", "H.", "Hj.")
NAMES: Final = {
    "aceh": "Cut Nurlaili, S.Sos; T. Zulfahmi; Hj. Nurhayati; Mukhlis, S.E; Ainul Mardhiah, S.Pd.I; M. "
    "Yusuf; Rosmiati, A.Md; Drs. Ibrahim Hasan; Safrina; Iskandar Muda, S.HI",
    "deli": "Nurmala Sari Siregar, S.Sos; Parlindungan Manurung; Sri Wahyuni, S.Pd; Rudi Hartono "
    "Ginting, S.P; Tiurma Simanjuntak, S.Th; Muhammad Ridwan Nasution; Dina Mariana, S.KM; "
    "Suheri; Juliana Br. Tarigan, A.Md; Edi Syahputra, S.Kom",
    "minang": "Yulia Fitri, S.Pd; Syafril; Desmawati; Edrizal, S.Sos; Nelfia Roza; Jasman Dt. Bandaro; "
    "Ermayanti, A.Ma; Budi Satria; Welni Yanti; Riki Afdal",
    "riau": "Hasnah; Zainal Abidin, S.Sos; Nurbaiti, S.E; Junaidi; Masyitah, S.Pd; Abdul Kadir; Rina "
    "Marlina; M. Arsyad, S.Ag; Suryati; Hendra Saputra",
    "jambi": "Dewi Sartika, S.ST; Ade Kurniawan, S.Sos., M.Si; Dra. Fatmawati; Romi Hariyanto; Lusiana, "
    "S.Psi; Taufik Hidayat, S.Tr.Sos; Mardiana, A.KS; Ardiansyah, S.Sos",
    "bengkulu": "Susi Hartati, S.Sos; Rahmad Saleh, S.ST; Yeni Oktavia, M.Si; Firmansyah, A.KS; Leni "
    "Marlena, S.Sos., M.AP; Suhaimi, S.Sos; Herlina, S.Tr.Sos; Andi Wijaya",
    "batam": "Maria Magdalena Sinaga; Agus Salim, S.Pd.I; Ratih Kumala, S.Psi; Yohanes Sitompul; Nurul "
    "Aini; H. Mahmud Syah, S.Ag; Kristina Wati, S.Sos; Dedi Mulyadi",
    "lampung": "Yuliana, S.Sos; Bambang Sugiarto, S.ST; Rini Astuti; Sapri Yanto, A.KS; Marwiyah, S.Sos; I "
    "Ketut Sumerta; Wayan Sri Lestari, S.Tr.Sos; Alamsyah Ratu Prawira, M.Si",
    "osing": "Siti Rukayah, S.Sos; Moh. Hasan Basri; Endang Sulistyowati, S.Pd; Slamet Riyadi; Nanik "
    "Hidayati; Achmad Junaedi, S.H; Lilik Maslikah; Sugeng Hariyanto; Luluk Indrawati, S.E; "
    "Imam Ghozali",
    "bantul": "Tri Murniati; Suparjo; Rr. Endah Kusumawati; Sumardiyono; Ngatini; Wahyudi, S.Pd; Sri "
    "Lestari; Bambang Triyono; Suprihatin; Agus Purwanto",
    "garut": "Ai Nurlatifah, S.Pd; Dede Rohman, S.Sos; Elis Lisnawati; Asep Nugraha, S.E; Imas Masitoh, "
    "S.Ag; Ujang Suryana; Neneng Sri Mulyani, S.Pd.I; Iwan Setiawan, S.Kom; Rina Agustin; Yayan "
    "Supyan; Wida Nurfadilah, S.Sos; Cecep Ramdani",
    "banten": "Eneng Sulastri; Ade Supriatna, S.IP; Hj. Mamah Rohmah; Encep Suhendi; Siti Masruroh, S.Pd; "
    "Ujang Jaelani; Entin Kartini; H. Agus Sutisna, S.Sos; Yuyun Yuningsih; Oman Abdurohman, "
    "S.Ag",
    "pati": "Sri Rejeki, S.ST; Suwarno, S.Sos; Dwi Astutik, A.KS; Eko Prasetyo; Kartini Ningsih, "
    "S.Tr.Sos; Ali Mahfud; Siti Zulaikhah, S.Sos., M.Si; Budi Utomo",
    "betawi": "Nur Komariah; H. Muhammad Nasir; Ida Farida; Rojali; Sri Mulyati; Ahmad Sarbini, S.Pd; "
    "Titin Supriatin; Supandi; Hj. Maryani; Djoko Susilo",
    "kaltim": "Hamsiah, S.Pd; Muhammad Arifin; Novita Sari, S.Psi; Petrus Palinggi; Rusmini; Syamsul "
    "Bahri, S.Sos",
    "dayak": "Lisae, S.Sos; Yansen Binti, S.ST; Herlina Tundan, S.Sos., M.AP; Rahmadi, S.E; Mariani, "
    "A.KS; Thomas Duling; Dra. Sinta Uli, M.Si; Hadi Prabowo, S.Sos",
    "banjar": "Rusdiah; Akhmad Syarif; Norlaila, S.Pd; H. Bahruddin; Siti Maisarah; Muhammad Hafiz; "
    "Jamilah; Syahrani; Raudah; Fahrurazi, S.Pd.I",
    "bali": "Ni Kadek Sri Wahyuni; I Putu Eka Darmawan; Luh Sukasih, S.Sos; Gede Budiarta; Kadek Ayu "
    "Ratnadi; I Nyoman Suardika; Ketut Murniasih; Komang Agus Arnawa; Ni Putu Desi; Made "
    "Wirawan, S.E",
    "samawa": "Sri Hartina, S.Sos; Syamsuddin; Nurjannah; Lalu Ahmad Zaini; Fatimah, S.Pd; Mustamin; Baiq "
    "Nurhasanah; Hasanuddin, S.AP; Rahmatia; M. Saleh",
    "flores": "Maria Yasinta Wea, S.Sos; Yohanes Don Bosko Wangge; Theresia Mbu; Fransiskus Gani, S.Fil; "
    "Adelheid Nona, A.Md; Stefanus Laka; Emerensiana Bhoko; Petrus Kanisius Seto, S.Pd; "
    "Kristina Dhiu; Markus Wara",
    "bugis": "Andi Hasnawati, S.Sos; Muh. Tahir; Hj. St. Nurbaya, S.Pd; Baharuddin; Suriani, S.E; "
    "Amiruddin; Hasmiati; Ambo Tang",
    "gorontalo": "Yusna Hasan, S.Pd; Iwan Pakaya; Fitri Mohamad, S.Sos; Ramli Tuna; Nurain Lihawa; Sofyan "
    "Abas, S.E; Selvi Dunggio; Rahmat Husain, S.Kom; Hadidjah Ibrahim; Arifin Yusuf",
    "kaili": "Nurhaida Lasimpo, S.Sos; Arman Lamakarate; Fitriani, S.Psi; Moh. Fadli, S.Tr.Sos; Zulaeha; "
    "Yoseph Tandi; Masni Larase; Rizal Pettalolo, S.Sos",
    "mandar": "Sitti Hajrah, S.Sos; Abd. Rahman; Nirwana, S.Pd; Muh. Jufri; Herlinda, S.Tr.Sos; Sudirman",
    "ambon": "Johana Latuheru; Semuel Pattiasina, S.Sos; Wa Ina Buton; Izaac Manuputty; Selfiana "
    "Tahalele, S.Pd; Abdul Gani Tuasikal; Beatrix Sahetapy; Rony Lekatompessy",
    "mimika": "Yuliana Magal; Oktovianus Kum; Martha Beanal; Daniel Tsugumol, S.Sos; Agustina Pigai; La "
    "Ode Jufri; Ribka Wakerkwa; Yopi Natkime",
    "jayapura": "Dortheis Merahabia, S.Sos; Yakob Hamadi; Paulina Ireeuw, S.Pd; Musa Sanyi; Yosina Rumbiak; "
    "Alfons Awi, S.E; Siti Rahma; Frans Itaar",
}


@dataclass(frozen=True)
class Person:
    front: str
    name: str
    back: str
    sex: str
    birth_date: dt.date
    birth_place: str
    nik: str
    phone: str

    @property
    def full(self) -> str:
        """The name as it stands on letters."""
        return " ".join(filter(None, (self.front, self.name))) + (f", {self.back}" if self.back else "")

    @property
    def nip(self) -> str:
        start = f"{self.birth_date.year + 27}03"
        return f"{self.birth_date:%Y%m%d}{start}{'12'[self.sex == 'P']}{int(self.nik[-3:]) % 900 + 1:03d}"

    @property
    def nip_in_groups(self) -> str:
        return f"{self.nip[:8]} {self.nip[8:14]} {self.nip[14]} {self.nip[15:]}"

    @property
    def birth_slashed(self) -> str:
        return f"{self.birth_date:%d/%m/%Y}"

    @property
    def birth_dashed(self) -> str:
        return f"{self.birth_date:%d-%m-%Y}"

    @property
    def birth_long(self) -> str:
        return long_date(self.birth_date)

    @property
    def phone_dashed(self) -> str:
        return f"{self.phone[:4]}-{self.phone[4:8]}-{self.phone[8:]}"

    @property
    def phone_without_zero(self) -> int:
        return int(self.phone)

    def told(self, *fields: str, **values: Any) -> dict[str, Any]:
        """The name, those values as a file tells them, and others."""
        own = {field: getattr(self, field) for field in fields}
        if "birth_date" in own:
            own["birth_date"] = self.birth_date.isoformat()
        titles = {"front_title": self.front or None, "back_title": self.back or None}
        return {"name": self.name, **titles, **own, **values}


def crew(where: str, codes: str, number: int, towns: str) -> list[Person]:
    """So many people whose NIKs were given in the kecamatan of those codes, born in those towns."""
    chance = Random(f"seventh {where} {codes} {number}")
    entries = [entry.strip() for entry in NAMES[where].split(";")]
    places = codes.split()
    return [
        _person(entries[each % len(entries)], each, places[each % len(places)], towns.split(", "), chance)
        for each in range(number)
    ]


def _person(entry: str, place: int, code: str, towns: list[str], chance: Random) -> Person:
    titled, _, back = entry.partition(", ")
    first, _, rest = titled.partition(" ")
    front, name = (first, rest) if first in FRONT_TITLES else ("", titled)
    sex = "PL"[place % 2]
    birth = dt.date(chance.randrange(1967, 2000), chance.randrange(1, 13), chance.randrange(1, 29))
    day = birth.day + 40 * (sex == "P")
    nik = f"{code.replace('.', '')}{day:02d}{birth:%m%y}{next(_SERIALS)}"
    start = chance.choice(("11", "12", "13", "21", "22", "52", "53", "57", "81", "95"))
    phone = f"08{start}{chance.randrange(10**7, 10**8 - 1)}"
    return Person(front, name, back, sex, birth, towns[place % len(towns)], nik, phone)


def long_date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
