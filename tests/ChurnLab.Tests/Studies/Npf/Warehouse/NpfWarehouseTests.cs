using ChurnLab.Frames;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Npf.Warehouse;

namespace ChurnLab.Tests.Studies.Npf.Warehouse;

public sealed class NpfWarehouseTests
{
    private static readonly NpfHistory Small = RandomHistories.Of(1, 30);

    [Theory]
    [InlineData("npf")]
    [InlineData("Select")]
    [InlineData("_1")]
    public void The_schema_is_quoted_wherever_it_stands(string schema)
    {
        var warehouse = new NpfWarehouse(Small, new() { Schema = schema });

        Holds($"create schema if not exists \"{schema}\";", warehouse.CreateSql());
        Holds($"set local search_path = \"{schema}\";", warehouse.PanelSql());
        Assert.StartsWith($"copy \"{schema}\".\"accounts\" (client, account, ", warehouse.CopySql("accounts"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("pg_temp")]
    [InlineData("PG_catalog")]
    [InlineData("a b")]
    [InlineData("a\"; drop schema public; --")]
    [InlineData("a\u0000")]
    [InlineData("схема")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void A_name_that_could_do_harm_names_no_schema(string schema)
    {
        Assert.False(NpfWarehouseOptions.CanNameSchema(schema));
        var error = Assert.Throws<ArgumentException>(() => new NpfWarehouseOptions { Schema = schema });
        Holds("1 to 63 Latin letters", error.Message);
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfWarehouseOptions { Engine = (NpfWarehouseEngine)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfWarehouseOptions { WorkMemory = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfWarehouseOptions { WorkMemory = 1_048_577 });
        Holds("work_mem = '64MB'", new NpfWarehouse(Small, new() { WorkMemory = 64 }).PanelSql());
    }

    [Fact]
    public void Citus_spreads_tables_of_accounts_by_client_and_fills_them_where_they_lie()
    {
        var warehouse = new NpfWarehouse(Small, new() { Engine = NpfWarehouseEngine.Citus });

        var (create, panel) = (warehouse.CreateSql(), warehouse.PanelSql());

        Holds("primary key (client, account, quarter)\n);\nselect create_distributed_table('snapshots', 'client');\n", create);
        Holds("select create_distributed_table('operations', 'client');\n", create);
        Holds("select create_reference_table('macro');\n", create);
        Holds("with no data;\nselect create_distributed_table('panel_rows', 'client');\n\ninsert into panel_rows\n", panel);
        Holds("select create_reference_table('group_rates');\n", panel);
        Holds("add primary key (client, account, quarter);", panel);
        Assert.DoesNotContain("distributed by", create + panel, StringComparison.Ordinal);
    }

    [Fact]
    public void Greenplum_spreads_tables_of_accounts_by_client()
    {
        var warehouse = new NpfWarehouse(Small, new() { Engine = NpfWarehouseEngine.Greenplum });

        var (create, panel) = (warehouse.CreateSql(), warehouse.PanelSql());

        Holds("primary key (client, account)\n) distributed by (client);\n", create);
        Holds("primary key (region)\n) distributed replicated;\n", create);
        Assert.Equal(6, Occurrences(panel, "\ndistributed by (client);\n"));
        Assert.Equal(3, Occurrences(panel, "\ndistributed replicated;\n"));
        Assert.DoesNotContain("create_", create + panel, StringComparison.Ordinal);
    }

    [Fact]
    public void One_machine_needs_no_clause_of_an_engine()
    {
        var text = new NpfWarehouse(Small).CreateSql() + new NpfWarehouse(Small).PanelSql();

        Assert.DoesNotContain("distributed", text, StringComparison.Ordinal);
        Holds("primary key (account, quarter)", text);
    }

    [Fact]
    public void Tables_and_features_that_are_not_there_are_named_with_those_that_are()
    {
        var warehouse = new NpfWarehouse(Small);

        Assert.Equal(NpfFeatures.All.Select(feature => feature.Name), NpfWarehouse.Features);
        Holds("horizon, macro, regions", Assert.Throws<ArgumentException>(() => warehouse.CopySql("account")).Message);
        Holds("'paid_1'?", Assert.Throws<ArgumentException>(() => warehouse.PanelSql(["paid1"])).Message);
        Holds("twice", Assert.Throws<ArgumentException>(() => warehouse.PanelSql(["age", "age"])).Message);
        Assert.Throws<ArgumentException>(() => warehouse.PanelSql([]));
    }

    [Fact]
    public void Text_of_tables_is_the_same_under_any_culture_and_leaves_what_is_missing_empty()
    {
        var builder = new NpfHistoryBuilder();
        var account = builder.Account(new string('A', 32), new string('B', 32));
        builder.Add(account, new NpfSnapshot
        {
            Quarter = Quarter.Of(2019, 2),
            StartDay = 43_000,
            Age = -1,
            ContributionType = 2,
            Guarantee = 1.8,
            Region = NpfSnapshot.NoRegion,
            Traits = NpfTraits.Male | NpfTraits.Town,
        });
        builder.Add(account, new NpfOperation(new DateOnly(2019, 5, 7), isContribution: true, -123_456_789));
        var warehouse = new NpfWarehouse(builder.Build(Quarter.Of(2020, 1), Quarter.Of(2019, 4)));

        Assert.Equal("last_quarter,last_labelled\n8080,8079\n", Text(warehouse, "horizon"));
        Assert.Equal(
            "client,account,account_id,scheme,first_quarter,last_quarter,closed_quarter\n0,0,0xAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,,8077,8080,\n",
            Text(warehouse, "accounts"));
        Assert.EndsWith("\n0,0,8077,2017-09-24,,2,1.8,,t,f,f,f,f,t,f,f\n", Text(warehouse, "snapshots"), StringComparison.Ordinal);
        Assert.EndsWith("\n0,0,2019-05-07,8077,t,-123456789\n", Text(warehouse, "operations"), StringComparison.Ordinal);
        Assert.EndsWith(",,\n", Text(warehouse, "macro"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_holds_signs_of_the_format_is_quoted()
    {
        using var writer = new StringWriter();
        var line = new CsvLine(writer);

        line.Add("a,b").Add("he said \"no\"").Add("two\nlines").Add("plain").End();
        line.Add(double.NaN).Add(0.1).End();

        Assert.Equal("\"a,b\",\"he said \"\"no\"\"\",\"two\nlines\",plain\n,0.1\n", writer.ToString());
    }

    [Fact]
    public void The_economy_must_reach_every_quarter()
    {
        var builder = new NpfHistoryBuilder();
        var account = builder.Account(new string('A', 32), new string('B', 32));
        builder.Add(account, Small.SnapshotsOf(0)[0] with { Quarter = Quarter.Of(2030, 1) });
        var history = builder.Build(Quarter.Of(2030, 1), Quarter.Of(2030, 1));

        Holds("2030Q1 is needed", Assert.Throws<FrameException>(() => new NpfWarehouse(history)).Message);
    }

    private static void Holds(string part, string text) => Assert.Contains(part, text, StringComparison.Ordinal);

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static string Text(NpfWarehouse warehouse, string table)
    {
        using var writer = new StringWriter();
        warehouse.CopyText(table, writer);
        return writer.ToString();
    }
}
