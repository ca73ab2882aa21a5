using System.Globalization;
using System.Text.RegularExpressions;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

/// <summary>The bank's original file as the reference has it: rows with an age and a product.</summary>
internal static partial class BankRows
{
    public static (FeatureTable Rows, Target Churn) Read()
    {
        var lines = File.ReadAllLines(RealData.PathOf("bank", "bank_scrooge.csv"));
        string[] names = [.. lines[0].Split(',').Select(name => name.ToLowerInvariant())];
        var (age, products) = (Array.IndexOf(names, "age"), Array.IndexOf(names, "products"));
        var cells = lines.Skip(1).Select(line => line.Split(',')).Where(row => row[age].Length > 0 && row[products] != "0").ToArray();
        string[] texts = ["city", "gender"];
        var columns = names.Index().Where(column => column.Item is not ("userid" or "churn")).Select(column => texts.Contains(column.Item)
            ? (FeatureColumn)new CategoryFeature(column.Item, cells.Select(row => row[column.Index]))
            : new NumberFeature(column.Item, Array.ConvertAll(cells, row => Number(row[column.Index]))));
        return (new FeatureTable(columns), Target.Binary(Array.ConvertAll(cells, row => row[^1] == "1")));
    }

    /// <summary>Conditions of a query of the reference, such as «age&lt;=35 and gender=='М'»; a strict bound is the next number.</summary>
    public static Condition[] Conditions(string query) => [.. query.Split(" and ").Select(Condition)];

    private static Condition Condition(string text)
    {
        if (Between().Match(text) is { Success: true } two)
            return new RangeCondition(two.Groups[2].Value, Number(two.Groups[1].Value), Number(two.Groups[3].Value));
        var parts = One().Match(text).Groups;
        var (name, sign, value) = (parts[1].Value, parts[2].Value, parts[3].Value);
        return (sign, value[0]) switch
        {
            ("==", '\'') => new LevelCondition(name, value.Trim('\'')),
            ("==", _) => new RangeCondition(name, Number(value), Number(value)),
            (">=", _) => new RangeCondition(name, Number(value), double.PositiveInfinity),
            ("<=", _) => new RangeCondition(name, double.NegativeInfinity, Number(value)),
            _ => new RangeCondition(name, Math.BitIncrement(Number(value)), double.PositiveInfinity),
        };
    }

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]+)<=([a-z_]+)<=([0-9]+)$")]
    private static partial Regex Between();

    [GeneratedRegex("^([a-z_]+)(==|>=|<=|>)(.+)$")]
    private static partial Regex One();
}
