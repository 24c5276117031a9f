# ruff: noqa: SIM905 - lists of words read better as words
"""Invented names. Given and second names are common ones, combined at random; no real person is meant."""

from random import Random

from registry.enums import Sex

GIVEN = {
    Sex.FEMALE: (
        "Ai Ajeng Anisa Ani Astri Ayu Cici Citra Dede Desi Dewi Dian Diah Dina Eka Elis Enung Erna Euis "
        "Evi Fitri Hani Heni Ida Iis Ika Imas Indah Intan Ira Kartika Kokom Laras Lela Lilis Lina Lia Maya "
        "Mega Mela Mira Nani Neneng Nia Nining Nita Novi Nur Nurul Oktavia Puji Putri Rahma Ratih Ratna "
        "Reni Resti Retno Rina Rini Risa Rosi Santi Sari Sinta Siti Sri Susi Tati Tina Tuti Ulfa Umi Vina "
        "Wati Wida Winda Wulan Yanti Yeni Yuli Yuni"
    ).split(),
    Sex.MALE: (
        "Aan Adi Agung Agus Ahmad Aji Alfian Ali Amir Andi Anton Arif Aris Asep Bagus Bambang Bayu Budi "
        "Cecep Dadan Dadang Danu Deden Dedi Deni Didi Dimas Dodi Dwi Edi Eko Endang Fajar Farid Feri "
        "Galih Gilang Guntur Hadi Hamdan Hari Hasan Hendra Heri Iman Indra Irfan Iwan Jajang Joko Juhana "
        "Krisna Kurnia Lukman Maman Marwan Muhamad Nana Nanang Nurdin Oman Opik Pandu Panji Rahmat Rangga "
        "Rendi Reza Ridwan Rizki Rudi Rusdi Sandi Slamet Sofyan Solihin Sugeng Surya Tatang Taufik Teguh "
        "Tono Ujang Usep Wahyu Wawan Yadi Yana Yayan Yogi Yusup Zaenal"
    ).split(),
}
SECOND = {
    Sex.FEMALE: (
        "Agustina Amalia Anggraeni Apriani Aulia Damayanti Fauziah Febrianti Handayani Hasanah Herawati "
        "Indriani Julaeha Kartini Khasanah Komariah Kurniasih Kusumawati Lestari Maharani Marlina Maryati "
        "Maulida Mulyani Nurhayati Nuraeni Oktaviani Permatasari Pertiwi Puspita Rahayu Rahmawati "
        "Rohaeti Rohimah Rosdiana Rukmini Safitri Saputri Septiani Solihat Sumarni Supriatin Suryani "
        "Susanti Sulastri Utami Wahyuni Widiastuti Wijayanti Wulandari Yuliani Yuningsih Zahra"
    ).split(),
    Sex.MALE: (
        "Abdullah Alamsyah Anwar Ardiansyah Ariyanto Budiman Darmawan Efendi Fadilah Firdaus Firmansyah "
        "Gunawan Hakim Hamzah Hermawan Hidayat Hidayatulloh Ibrahim Irawan Iskandar Juanda Kurniawan "
        "Kusnadi Laksana Maulana Mulyadi Mulyana Mustofa Nugraha Nugroho Nurjaman Permana Prasetyo "
        "Pratama Priyanto Purnama Rahman Ramdani Romli Rustandi Santoso Saepudin Saputra Setiawan Sobari "
        "Subagja Sudrajat Suhendar Sukmana Sunarya Suparman Supriadi Suryana Sutisna Syahputra Wibowo "
        "Wijaya Yulianto"
    ).split(),
}
# Third words, for names that have them: of families in Lampung, Bengkulu and Banten, or simply another name.
THIRD = (
    "Harahap Siregar Sihombing Nasution Lubis Manurung Simanjuntak Tanjung Chaniago Piliang Kusuma Atmaja "
    "Wiranata Natadireja Sastra Adiguna Sumantri Kertapati Zulkarnain Effendi Jaya "
    "Pranata Buana Samudra Cakrawala Mahardika Pamungkas Wicaksono"
).split()
THIRD_SHARE = 0.18
ONE_WORD_SHARE = 0.04


def draw(rng: Random, sex: Sex) -> str:
    """A name as on a KTP: mostly two words, some three, a few only one."""
    given = rng.choice(GIVEN[sex])
    words = rng.random()
    if words < ONE_WORD_SHARE:
        return rng.choice(SECOND[sex])
    second = rng.choice(SECOND[sex])
    if words > 1 - THIRD_SHARE:
        return f"{given} {second} {rng.choice(THIRD)}"
    return f"{given} {second}"
