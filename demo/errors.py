"""Refusals of the demo commands. Their messages are for the command line, in Indonesian."""

from core.errors import DomainError


class ReferenceMissingError(DomainError):
    code = "reference_missing"

    def __init__(self) -> None:
        super().__init__(
            "Wilayah dan data acuan belum lengkap. Jalankan dulu: ./run manage load_regions, lalu "
            "./run manage load_reference_data"
        )


class RealRecordsError(DomainError):
    """The database contains people who are not from a synthetic world."""

    code = "real_records"

    def __init__(self) -> None:
        super().__init__(
            "Basis data ini sudah berisi catatan tenaga. Data contoh hanya boleh masuk ke basis data yang "
            "kosong. Jalankan ./run --no-demo, atau pilih DATA_DIR atau DATABASE_URL lain."
        )


class DemoOffError(DomainError):
    """Accounts with published passwords are allowed in a demo installation only."""

    code = "demo_off"

    def __init__(self) -> None:
        super().__init__(
            "Instalasi ini bukan instalasi contoh (DEMO tidak menyala), sehingga dunia contoh dan akunnya "
            "tidak dimuat."
        )


class DemoMissingError(DomainError):
    code = "demo_missing"

    def __init__(self) -> None:
        super().__init__(
            "Dunia contoh belum dimuat, jadi tidak ada akun contoh. Jalankan ./run, atau buat administrator: "
            "./run manage create_administrator"
        )


class TooManyWorldsError(DomainError):
    code = "too_many_worlds"

    def __init__(self, most: int) -> None:
        super().__init__(
            f"Basis data ini sudah berisi {most} dunia buatan; nomor untuk yang berikutnya sudah habis. "
            "Pakai basis data lain."
        )


class NoOfficeError(DomainError):
    code = "no_office"

    def __init__(self, region: str) -> None:
        super().__init__(
            f"Tidak ada kabupaten/kota di wilayah {region}. Pakai kode provinsi atau kabupaten/kota, "
            "misalnya 18 atau 32.77."
        )


class NoWorkersError(DomainError):
    code = "no_workers"

    def __init__(self) -> None:
        super().__init__("Jumlah tenaga paling sedikit 1.")
