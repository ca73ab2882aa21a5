using ChurnLab.Frames;
using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>The committed files, read as any reader of CSV would: one row per client comes out, with what was drawn.</summary>
public sealed class EshopSampleFilesTests
{
    [Fact]
    public void The_four_files_join_to_the_clients_that_were_drawn()
    {
        var joined = Read("market_file.csv")
            .Join(Read("market_money.csv").Pivot("id", "Период", "Выручка"), "id")
            .Join(Read("market_time.csv").Pivot("id", "Период", "минут").Rename("текущий_месяц", "минут_сейчас"), "id")
            .Join(Read("money.csv"), "id");
        var clients = EshopGenerator.Generate(new EshopGeneratorOptions()).ToList();

        Assert.Equal(1_300, joined.RowCount);
        AssertColumn("Маркет_актив_6_мес", client => client.Contacts);
        AssertColumn("Акционные_покупки", client => client.Promo);
        AssertColumn("препредыдущий_месяц", client => client.RevenueBefore);
        AssertColumn("предыдущий_месяц", client => client.RevenuePrevious);
        AssertColumn("текущий_месяц", client => client.Revenue);
        AssertColumn("предыдцщий_месяц", client => client.MinutesPrevious);
        AssertColumn("минут_сейчас", client => client.Minutes);
        AssertColumn("Прибыль", client => client.Profit);
        Assert.Equal(clients.Select(client => client.Category), joined.Text("Популярная_категория"));
        Assert.Equal(498, joined.Text("Покупательская активность").Count(value => value == "Снизилась"));

        void AssertColumn(string name, Func<EshopClient, decimal> value) =>
            Assert.Equal(clients.Select(client => (double)value(client)), joined.Number(name).Select(number => number!.Value));
    }

    private static Frame Read(string file) => Csv.Read(Repository.PathOf("data", "eshop", file));
}
