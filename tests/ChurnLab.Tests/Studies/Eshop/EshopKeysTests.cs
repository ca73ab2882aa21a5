namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>The four files must speak of the same clients, of each in every month once.</summary>
public sealed class EshopKeysTests
{
    [Fact]
    public void A_client_without_money_is_named()
    {
        using var folder = new EshopFolder();

        Assert.Equal(
            "The files must hold the same clients, but money.csv lacks 1 of the 40 clients of market_file.csv (1004); "
            + "export all four again for the same clients.",
            folder.Keep(EshopFolder.Profit, line => !line.StartsWith("1004", StringComparison.Ordinal)).Error());
    }

    [Fact]
    public void Numbers_that_do_not_match_are_counted_and_five_are_named()
    {
        using var folder = new EshopFolder();

        Assert.Equal(
            "The files must hold the same clients, but market_money.csv lacks 9 of the 40 clients of market_file.csv "
            + "(1001, 1002, 1003, 1004, 1005 and 4 more), and market_money.csv has 9 clients that market_file.csv lacks "
            + "(9001, 9002, 9003, 9004, 9005 and 4 more), and market_time.csv has 1 client that market_file.csv lacks (7); "
            + "export all four again for the same clients.",
            folder.Replace(EshopFolder.Revenue, "100", "900").Add(EshopFolder.Minutes, "7,текущий_месяц,5").Error());
    }

    [Fact]
    public void A_number_that_stands_twice_is_named_with_both_lines()
    {
        using var clients = new EshopFolder();
        using var money = new EshopFolder();

        Assert.Equal(
            "market_file.csv, line 3, column 'id': found '1001' again, as in line 2, expected every value once.",
            clients.Field(EshopFolder.Clients, 3, 0, "1001").Error());
        Assert.Equal(
            "money.csv, line 42, column 'id': found '1040' again, as in line 41, expected every value once.",
            money.Add(EshopFolder.Profit, "1040,3.5").Error());
    }

    [Fact]
    public void A_client_without_a_month_is_named()
    {
        using var one = new EshopFolder();
        using var all = new EshopFolder();

        Assert.Equal(
            "market_money.csv has 1 client without a row for some month (1002 препредыдущий_месяц), "
            + "expected one row per client for each of препредыдущий_месяц, предыдущий_месяц, текущий_месяц.",
            one.Keep(EshopFolder.Revenue, line => !line.StartsWith("1002,препредыдущий", StringComparison.Ordinal)).Error());
        Assert.Equal(
            "market_time.csv has 40 clients without a row for some month (1001 текущий_месяц, 1002 текущий_месяц, 1003 текущий_месяц, "
            + "1004 текущий_месяц, 1005 текущий_месяц and 35 more), expected one row per client for each of предыдущий_месяц, текущий_месяц.",
            all.Keep(EshopFolder.Minutes, line => !line.Contains("текущий", StringComparison.Ordinal)).Error());
    }

    [Fact]
    public void A_month_that_stands_twice_is_named()
    {
        using var folder = new EshopFolder();

        Assert.Equal(
            "market_time.csv has 1 client without a row for some month (1001 предыдущий_месяц) "
            + "and 2 clients with several rows for one month (1001 текущий_месяц, 1002 текущий_месяц), "
            + "expected one row per client for each of предыдущий_месяц, текущий_месяц.",
            folder.Replace(EshopFolder.Minutes, "1001,предыдущий", "1001,текущий").Add(EshopFolder.Minutes, "1002,текущий_месяц,9").Error());
    }
}
