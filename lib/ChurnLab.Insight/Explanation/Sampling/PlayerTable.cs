using System.Globalization;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Rows with a column per player.</summary>
internal static class PlayerTable
{
    /// <summary>Columns as they are, and of a group of several a column that names their values.</summary>
    public static FeatureTable Of(FeatureTable rows, IReadOnlyList<FeatureGroup> players) => new(players.Select(player => player.Columns is [var only]
        ? rows[only].Rename(player.Name)
        : new CategoryFeature(player.Name, Enumerable.Range(0, rows.Rows).Select(row => Together(rows, player, row)))));

    private static string Together(FeatureTable rows, FeatureGroup player, int row) =>
        string.Join("; ", player.Columns.Select(name => $"{name} = {Value(rows[name], row)}"));

    // A sum with 0 has no −0.
    private static string Value(FeatureColumn column, int row) => column switch
    {
        NumberFeature numbers => (numbers.Values[row] + 0.0).ToString(CultureInfo.InvariantCulture),
        CategoryFeature category when category.Codes[row] >= 0 => category.Levels[category.Codes[row]],
        _ => "",
    };
}
