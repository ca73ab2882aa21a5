namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Traits of a snapshot and the columns they stand in.</summary>
internal static class WarehouseTraits
{
    public static IReadOnlyList<(NpfTraits Trait, string Column, string Meaning)> All { get; } =
    [
        (NpfTraits.Male, "is_male", "the client is a man"),
        (NpfTraits.Phone, "has_phone", "a telephone number is known"),
        (NpfTraits.Email, "has_email", "an e-mail address is known"),
        (NpfTraits.Cabinet, "has_cabinet", "the client has a personal cabinet"),
        (NpfTraits.Successor, "is_successor", "the account was taken over from another client"),
        (NpfTraits.Town, "is_town", "the client lives in a town"),
        (NpfTraits.ActualAddress, "actual_address", "the client lives at the address given"),
        (NpfTraits.ForeignPostalCode, "foreign_address", "the postal code is foreign or of no region"),
    ];
}
