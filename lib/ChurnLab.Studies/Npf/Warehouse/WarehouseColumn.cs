namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type in SQL.</param>
/// <param name="Meaning">What it holds, with its unit.</param>
/// <param name="MayMiss">Whether rows may hold nothing in it.</param>
internal sealed record WarehouseColumn(string Name, string Type, string Meaning, bool MayMiss = false);
