using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;
using Npgsql;

namespace ChurnLab.Notebooks.Tests.Warehouse;

/// <summary>The panel of the database against the one computed in process: every row, every label, every feature.</summary>
internal sealed class PanelComparison
{
    // Differences of logarithms and rates that are near 0 keep the rounding of their terms.
    private const double Rounding = 1e-12;
    private const double Relative = 1e-9;
    private const int MostTold = 12;

    private readonly List<string> _differences = [];

    /// <summary>Number of rows that both hold.</summary>
    public int RowCount { get; private set; }

    /// <summary>What differs, at most twelve sentences.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public static async Task<PanelComparison> OfAsync(LoadedWarehouse database, NpfHistory history)
    {
        var comparison = new PanelComparison();
        var names = NpfFeatures.All.Select(feature => feature.Name);
        await using var reader = await database.ReadAsync(
            $"select account, quarter, closes_1, closes_4, {string.Join(", ", names)} from panel order by account, quarter");
        foreach (var block in new NpfPanel(history).Blocks())
        {
            for (var row = 0; row < block.RowCount; row++)
            {
                if (!await reader.ReadAsync(TestContext.Current.CancellationToken))
                {
                    comparison.Tell($"The database has {comparison.RowCount} rows only.");
                    return comparison;
                }

                comparison.Compare(reader, block, row);
                comparison.RowCount++;
            }
        }

        if (await reader.ReadAsync(TestContext.Current.CancellationToken))
            comparison.Tell($"The database has more than {comparison.RowCount} rows.");
        return comparison;
    }

    private void Compare(NpgsqlDataReader reader, PanelBlock block, int row)
    {
        var (account, quarter) = (block.Accounts[row], block.Quarters[row]);
        var where = $"account {account}, {quarter}";
        if (reader.GetInt32(0) != account || reader.GetInt32(1) != quarter.Index)
            Tell($"{where}: the database has account {reader.GetInt32(0)}, quarter {reader.GetInt32(1)}.");
        CompareLabels($"{where}, closes_1", block.Closes1[row], reader, 2);
        CompareLabels($"{where}, closes_4", block.Closes4[row], reader, 3);
        for (var feature = 0; feature < block.Features.Count; feature++)
        {
            var field = feature + 4;
            var expected = block.Values(feature)[row];
            var actual = reader.IsDBNull(field) ? double.NaN : reader.GetDouble(field);
            if (!AreNear(expected, actual))
                Tell($"{where}, {block.Features[feature].Name}: {expected:R} in process, {actual:R} in the database.");
        }
    }

    private void CompareLabels(string where, bool? expected, NpgsqlDataReader reader, int field)
    {
        bool? actual = reader.IsDBNull(field) ? null : reader.GetBoolean(field);
        if (actual != expected)
            Tell($"{where}: {expected} in process, {actual} in the database.");
    }

    private static bool AreNear(double expected, double actual) =>
        double.IsNaN(expected) || double.IsNaN(actual)
            ? double.IsNaN(expected) && double.IsNaN(actual)
            : Math.Abs(expected - actual) <= Rounding + (Relative * Math.Abs(expected));

    private void Tell(string difference)
    {
        if (_differences.Count < MostTold)
            _differences.Add(difference);
    }
}
