using ChurnLab.Frames;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Studies.Associations;

/// <summary>Frames of clients made of counts.</summary>
internal static class Cases
{
    /// <summary>A frame of two text factors and churn: as many clients as a group has, of whom some left.</summary>
    public static Frame Of(params (string First, string Second, int Count, int Left)[] groups)
    {
        var rows = groups.SelectMany(group =>
            Enumerable.Range(0, group.Count).Select(client => (group.First, group.Second, Left: client < group.Left))).ToList();
        return new Frame(
            new TextColumn("first", rows.Select(row => row.First)),
            new TextColumn("second", rows.Select(row => row.Second)),
            new BooleanColumn("churn", rows.Select(row => (bool?)row.Left)));
    }

    /// <summary>Clients of two groups with incomes spread evenly; in each group the given surplus of those who left.</summary>
    public static Frame Incomes(params (string Group, int Count, double Share, double Middle, double Surplus)[] groups)
    {
        var random = RandomStream.Of(5, 0);
        var rows = groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(client =>
        {
            var left = client < group.Count * group.Share;
            return (group.Group, Left: left, Income: group.Middle + (100 * random.NextDouble()) + (left ? group.Surplus : 0));
        })).ToList();
        return new Frame(
            new TextColumn("group", rows.Select(row => row.Group)),
            new NumberColumn("income", rows.Select(row => (double?)row.Income)),
            new BooleanColumn("churn", rows.Select(row => (bool?)row.Left)));
    }
}
