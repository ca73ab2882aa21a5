using System.Globalization;
using System.Text;

namespace ChurnLab.Studies.Bank;

/// <summary>The layout of the bank's file: comma, dot, LF, UTF-8, a missing value left empty, score and age with one decimal.</summary>
internal sealed class BankCsv(TextWriter writer)
{
    private const string Header = "USERID,score,city,gender,age,equity,balance,products,credit_card,last_activity,EST_SALARY,churn";

    private readonly StringBuilder _line = new();

    public void WriteHeader() => writer.Write(Header + "\n");

    public void Write(BankClient client)
    {
        _line.Clear().Append(
            CultureInfo.InvariantCulture,
            $"{client.Id},{client.Score}.0,{client.City},{client.Gender},{client.Age:0.0},{client.Equity},{client.Balance:0.0#},{client.Products},");
        _line.Append(
            CultureInfo.InvariantCulture,
            $"{Digit(client.HasCard)},{Digit(client.IsActive)},{client.EstimatedSalary:0.0#},{Digit(client.Churned)}\n");
        writer.Write(_line);
    }

    private static char Digit(bool value) => value ? '1' : '0';
}
