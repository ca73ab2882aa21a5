using ChurnLab.Frames;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames;

public sealed class CsvBankTests
{
    [Fact]
    public void The_bank_file_is_read_as_it_is_known()
    {
        var clients = Csv.Read(RealData.PathOf("bank", "bank_scrooge.csv"));

        Assert.Equal((10_000, 12), (clients.RowCount, clients.Columns.Count));
        Assert.Equal((2295, 26), (clients["balance"].MissingCount, clients["age"].MissingCount));
        Assert.Equal(0.1820, clients.Describe()["churn"].Numbers!.Mean);
        Assert.Equal([ColumnKind.Number, ColumnKind.Text, ColumnKind.Integer], new[] { "score", "city", "churn" }.Select(name => clients[name].Kind));
        Assert.Equal([1417, 2695, 5888], clients.GroupBy("city").Aggregate(Aggregation.Count()).Integer("count"));
        Assert.Equal(9927, clients["USERID"].DistinctCount());
    }

    [Fact]
    public void The_bank_file_is_read_by_a_schema()
    {
        var schema = new FrameSchema(
            SchemaColumn.Integer("user_id").From("USERID").NotMissing(),
            SchemaColumn.Integer("age").Between(18, 120),
            SchemaColumn.Text("gender").OneOf("Ж", "М"),
            SchemaColumn.Number("balance").AtLeast(0),
            SchemaColumn.Boolean("churn").NotMissing());

        var clients = Csv.Read(RealData.PathOf("bank", "bank_scrooge.csv"), schema);

        Assert.Equal(schema.Columns.Select(column => (column.Name, column.Kind)), clients.Columns.Select(column => (column.Name, column.Kind)));
        Assert.Equal((10_000, 26, 1820), (clients.RowCount, clients["age"].MissingCount, clients.Boolean("churn").TrueCount));
    }
}
