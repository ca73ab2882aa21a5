using ChurnLab.Frames;

namespace ChurnLab.Benchmarks;

/// <summary>One operation done by both libraries.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Ours">The operation here.</param>
/// <param name="Check">A column of our result whose first values are compared.</param>
/// <param name="Pandas">The operation in Python; <c>f</c> is the frame of payments, <c>g</c> that of clients.</param>
/// <param name="PandasCheck">The same column of its result.</param>
internal sealed record FramesOperation(string Name, Func<FramesData, Frame> Ours, string Check, string Pandas, string PandasCheck)
{
    /// <summary>How many values are summed up for the comparison: the first, or all where pandas has another order.</summary>
    public int Compared { get; init; } = 1000;

    private static readonly Aggregation[] Totals = [Aggregation.Mean("amount"), Aggregation.Sum("amount"), Aggregation.Count("amount")];

    /// <summary>What is compared, in the order of the table: another operation is one more line here.</summary>
    public static IReadOnlyList<FramesOperation> All { get; } =
    [
        Group("group by text of 20 values: mean, sum, count", ["city"], "'city'"),
        Group("the same, `category` in pandas", ["city"], "'city_category'"),
        Group("group by integer of 100 000 values: mean, sum, count", ["client"], "'client'"),
        Group("group by text and integer: mean, sum, count", ["city", "month"], "['city', 'month']"),
        Group("group by number of 1 000 values: mean, sum, count", ["points"], "'points'"),
        new(
            "group by text of 20 values: median",
            data => data.Payments.GroupBy("city").Aggregate(Aggregation.Median("amount")),
            "amount_median", "f.groupby('city')[['amount']].median()", "amount"),
        new(
            "group by integer of 100 000 values: standard deviation",
            data => data.Payments.GroupBy("client").Aggregate(Aggregation.StandardDeviation("amount")),
            "amount_std", "f.groupby('client')[['amount']].std()", "amount"),
        new(
            "join 100 000 rows by integer, many to one",
            data => data.Payments.Join(data.Clients.Select("client", "age"), "client"),
            "age", "f[PAYMENTS].merge(g[['client', 'age']], on='client', validate='m:1')", "age") { Compared = int.MaxValue },
        new(
            "join 100 000 rows by text, many to one",
            data => data.Payments.Join(data.Clients.Select("login", "age"), "login"),
            "age", "f[PAYMENTS].merge(g[['login', 'age']], on='login', validate='m:1')", "age") { Compared = int.MaxValue },
        new(
            "sort by number",
            data => data.Payments.SortBy("amount"),
            "amount", "f[PAYMENTS].sort_values('amount')", "amount"),
        new(
            "sort by two integers",
            data => data.Payments.SortBy("client", "month"),
            "client", "f[PAYMENTS].sort_values(['client', 'month'])", "client"),
        new(
            "sort by text and number, falling",
            data => data.Payments.SortBy("city", SortKey.Descending("amount")),
            "amount", "f[PAYMENTS].sort_values(['city', 'amount'], ascending=[True, False])", "amount"),
        new(
            "distinct rows by integer and integer",
            data => data.Payments.Distinct("client", "month"),
            "amount", "f[PAYMENTS].drop_duplicates(['client', 'month'])", "amount"),
        new(
            "pivot of 100 000 clients by 12 months: mean",
            data => data.Payments.Pivot("client", "month", Aggregation.Mean("amount")),
            "1", "f.pivot_table(index='client', columns='month', values='amount', aggfunc='mean').rename(columns=str)", "1"),
    ];

    private static FramesOperation Group(string name, string[] ours, string pandas) => new(
        name,
        data => data.Payments.GroupBy(ours).Aggregate(Totals),
        "amount_mean",
        $"f.groupby({pandas})['amount'].agg(['mean', 'sum', 'count'])",
        "mean");
}
