using ChurnLab.Studies.Bank;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>Churn in groups of clients, in per cent, compared with bands.</summary>
internal sealed class Rates(IReadOnlyList<BankClient> clients)
{
    public double Churn(Func<BankClient, bool> group)
    {
        var members = clients.Where(group).ToList();
        return 100.0 * members.Count(client => client.Churned) / members.Count;
    }

    public double Share(Func<BankClient, bool> group) => 100.0 * clients.Count(group) / clients.Count;

    /// <summary>Asserts that churn of a group lies within <paramref name="band"/> points of what is expected.</summary>
    public void Near(string group, double expected, double band, Func<BankClient, bool> members)
    {
        var actual = Churn(members);
        Assert.True(Math.Abs(actual - expected) <= band, $"Churn of '{group}' is {actual:F1} %, expected {expected} +- {band} %.");
    }
}
