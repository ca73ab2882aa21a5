namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>The tables, in the order in which they are loaded.</summary>
internal static class WarehouseTables
{
    /// <summary>The column by which tables of accounts are spread over machines.</summary>
    public const string Client = "client";

    private const string Integer = "integer";
    private const string Real = "double precision";
    private const string YesOrNo = "boolean";

    private static readonly WarehouseColumn ClientColumn = new(Client, Integer, "client, from 0");
    private static readonly WarehouseColumn AccountColumn = new("account", Integer, "account, from 0");
    private static readonly WarehouseColumn QuarterColumn =
        new("quarter", Integer, "four times the year, plus the quarter less one");

    public static IReadOnlyList<WarehouseTable> All { get; } =
    [
        new()
        {
            Name = "horizon",
            Meaning = "How far the history reaches; one row.",
            Columns =
            [
                new("last_quarter", Integer, "last quarter with bookings"),
                new("last_labelled", Integer, "last quarter whose closings of the next are known"),
            ],
        },
        new()
        {
            Name = "macro",
            Meaning = "The economy in a quarter, without lags of publication.",
            Key = ["quarter"],
            Columns =
            [
                QuarterColumn,
                new("key_rate", Real, "on the last day, per cent a year"),
                new("usd_rate", Real, "mean of the quarter, roubles"),
                new("inflation", Real, "over the twelve months to its end, per cent"),
                new("price_level", Real, "1 at the end of 2000"),
                new("life_expectancy_men", Real, "at birth in its year, years", MayMiss: true),
                new("life_expectancy_women", Real, "at birth in its year, years", MayMiss: true),
            ],
        },
        new()
        {
            Name = "regions",
            Meaning = "Subjects of the federation.",
            Key = ["region"],
            Columns =
            [
                new("region", Integer, "region, from 0"),
                new("name", "text", "in upper case"),
                new("district", "text", "federal district"),
                new("latitude", Real, "of the centre, degrees north"),
                new("longitude", Real, "of the centre, degrees east"),
                new("moscow_distance", Real, "of the centre along the globe, kilometres"),
            ],
        },
        new()
        {
            Name = "accounts",
            Meaning = "Accounts.",
            Key = ["account"],
            Columns =
            [
                ClientColumn,
                AccountColumn,
                new("account_id", "text", "identity in the files of the fund"),
                new("scheme", Integer, "pension scheme", MayMiss: true),
                new("first_quarter", Integer, "first quarter in the panel"),
                new("last_quarter", Integer, "last quarter in the panel"),
                new("closed_quarter", Integer, "quarter in which it was closed", MayMiss: true),
            ],
        },
        new()
        {
            Name = "snapshots",
            Meaning = "What was known of an account at the end of a quarter.",
            Key = ["account", "quarter"],
            Columns =
            [
                ClientColumn,
                AccountColumn,
                QuarterColumn,
                new("start_day", "date", "first day of the contract"),
                new("age", Integer, "of the client, whole years", MayMiss: true),
                new("contribution_type", Integer, "who contributes: 0 nobody, 1 client, 2 employer, 3 both"),
                new("guarantee", Real, "guaranteed return, per cent a year"),
                new("region", Integer, "region", MayMiss: true),
                .. WarehouseTraits.All.Select(trait => new WarehouseColumn(trait.Column, YesOrNo, trait.Meaning)),
            ],
        },
        new()
        {
            Name = "operations",
            Meaning = "Bookings.",
            Columns =
            [
                ClientColumn,
                AccountColumn,
                new("day", "date", "day"),
                QuarterColumn with { Meaning = "quarter of the day" },
                new("is_contribution", YesOrNo, "a contribution; else income, a payout or a correction"),
                new("kopecks", "bigint", "amount, negative where money leaves the account"),
            ],
        },
    ];

    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static WarehouseTable Named(string name) =>
        All.FirstOrDefault(table => table.Name == name) ?? throw new ArgumentException(
            $"There is no table '{name}'; expected one of {string.Join(", ", All.Select(table => table.Name))}.",
            nameof(name));
}
