using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Explanation.Trees;

/// <summary>Rows with a class that depends on them in bends and products.</summary>
internal static class InventedRows
{
    /// <summary>Four numbers and, where asked for, categories of three levels; a share of values is missing.</summary>
    public static (FeatureTable X, Target Y) Of(int rows, long seed, double missing = 0, bool categories = false)
    {
        var random = RandomStream.Of(seed, 0);
        var columns = Enumerable.Range(0, 4).Select(_ => new double[rows]).ToArray();
        var (levels, classes) = (new string?[rows], new bool[rows]);
        for (var row = 0; row < rows; row++)
        {
            foreach (var column in columns)
                column[row] = Math.Round(random.NextDouble() * 10, 1);
            var level = (int)random.NextBelow(3);
            var odds = (columns[0][row] > 4 ? 1.5 : -1) + ((columns[1][row] - 5) * (columns[2][row] - 5) / 8) + (level == 1 ? 1 : 0);
            classes[row] = random.NextDouble() < 1 / (1 + Math.Exp(-odds));
            levels[row] = random.NextDouble() < missing ? null : $"level {level}";
            foreach (var column in columns)
                column[row] = random.NextDouble() < missing ? double.NaN : column[row];
        }

        var numbers = columns.Select((column, place) => (FeatureColumn)new NumberFeature($"x{place}", column));
        return (new FeatureTable(categories ? [.. numbers, new CategoryFeature("level", levels)] : numbers), Target.Binary(classes));
    }
}
