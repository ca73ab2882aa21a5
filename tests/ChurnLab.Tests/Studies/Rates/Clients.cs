using ChurnLab.Frames;

namespace ChurnLab.Tests.Studies.Rates;

/// <summary>Frames of clients with given counts.</summary>
internal static class Clients
{
    /// <summary>Clients by one factor: for each group its value, its size and how many of it left.</summary>
    public static Frame By(params (string? Value, int Count, int Left)[] groups) => new(
        new TextColumn("group", groups.SelectMany(group => Enumerable.Repeat(group.Value, group.Count))),
        Churn(groups.Select(group => (group.Count, group.Left))));

    /// <summary>Clients by two factors.</summary>
    public static Frame By(params (string Row, string Column, int Count, int Left)[] cells) => new(
        new TextColumn("row", cells.SelectMany(cell => Enumerable.Repeat(cell.Row, cell.Count))),
        new TextColumn("column", cells.SelectMany(cell => Enumerable.Repeat(cell.Column, cell.Count))),
        Churn(cells.Select(cell => (cell.Count, cell.Left))));

    /// <summary>The same clients with the outcome dealt out anew, whatever the group.</summary>
    public static Frame Permuted(this Frame clients, int seed)
    {
        var churn = clients.Boolean("churn").ToArray();
        new Random(seed).Shuffle(churn);
        return clients.With(new BooleanColumn("churn", churn));
    }

    private static BooleanColumn Churn(IEnumerable<(int Count, int Left)> groups) =>
        new("churn", groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(i => (bool?)(i < group.Left))));
}
